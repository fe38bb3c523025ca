/** The folder of the business in the assets bucket, with the credentials that the identity pool gives. */

import { AwsClient } from 'aws4fetch';
import { fetchAuthSession } from 'aws-amplify/auth';
import { cognitoCredentialsProvider } from 'aws-amplify/auth/cognito';
import { ApiError } from '~/api/errors';
import { whenUserChanges } from '~/session/session';
import { config } from '~/config';

// Signing out in another tab leaves those of before in this one.
whenUserChanges(() => void cognitoCredentialsProvider.clearCredentialsAndIdentityId());

/** Stores it under a name of its own and answers the address that pages show it from. */
export async function upload(tenantId: string, kind: string, picture: Blob): Promise<string> {
  const ending = picture.type === 'image/webp' ? 'webp' : 'png';
  // A name that was never used before: what browsers and the CDN have kept is never the old picture.
  const key = `tenants/${tenantId}/${kind}-${crypto.randomUUID()}.${ending}`;
  const client = await signedIn();
  const answer = await client
    .fetch(`${bucket()}/${key}`, {
      method: 'PUT',
      body: picture,
      headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=31536000, immutable' },
    })
    .catch(() => undefined);
  if (!answer?.ok) throw new ApiError('Unreachable', '', {}, true);
  return `${config().assetsUrl}/${key}`;
}

async function signedIn(): Promise<AwsClient> {
  const { credentials } = await fetchAuthSession();
  if (!credentials) throw new ApiError('SessionExpired', '');
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    region: config().region,
    service: 's3',
    retries: 2,
  });
}

function bucket(): string {
  const { assetsBucket, assetsEndpoint, region } = config();
  return assetsEndpoint ? `${assetsEndpoint}/${assetsBucket}` : `https://${assetsBucket}.s3.${region}.amazonaws.com`;
}
