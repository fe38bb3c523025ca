/** What this deployment is connected to: `/config.json`, written beside the app when it is deployed. */

export interface Config {
  readonly stage: string;
  readonly region: string;
  readonly graphqlUrl: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly identityPoolId: string;
  readonly assetsBucket: string;
  /** Where what is in the bucket can be seen by everyone, without a slash at the end. */
  readonly assetsUrl: string;
  /** Public: for what is shown to people who are not signed in. */
  readonly apiKey: string;
  /** Where the widget is served from, without a slash at the end; absent on a stage that has none yet. */
  readonly widgetOrigin?: string;
  /** Addresses of a cloud that is not AWS's own: the local one. */
  readonly userPoolEndpoint?: string;
  readonly identityPoolEndpoint?: string;
  readonly assetsEndpoint?: string;
}

let loaded: Config | undefined;

/** Once, before anything is shown. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  loaded = (await response.json()) as Config;
  return loaded;
}

export function config(): Config {
  if (!loaded) throw new Error('config.json is not loaded yet');
  return loaded;
}
