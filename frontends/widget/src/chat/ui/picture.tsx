/** A photo or logo over its owner's initial, which is what shows when it does not load. */

import { h } from './dom';

export const Picture = ({ name, url }: { name: string; url: string | null | undefined }) => (
  <span class="picture" aria-hidden="true">
    <span>{[...name][0]}</span>
    {url && <img key={url} src={url} alt="" onerror={({ currentTarget }) => (currentTarget.hidden = true)} />}
  </span>
);
