/** A photo or logo; its owner's initial where there is none or it does not load. */

import { Component, h } from 'preact';

interface Props {
  name: string;
  url: string | null | undefined;
}

export class Picture extends Component<Props, { failed?: boolean }> {
  override render({ name, url }: Props, { failed }: { failed?: boolean }) {
    return (
      <span class="picture" aria-hidden="true">
        {url && !failed ? <img src={url} alt="" onError={() => this.setState({ failed: true })} /> : [...name][0]}
      </span>
    );
  }
}
