// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type Child, draw, Fragment, h } from '../src/chat/ui/dom';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
});

const drawn = (content: Child): string => {
  draw(place, content);
  return place.innerHTML;
};

const list = (names: string[]) => (
  <ul>
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

test('elements, parts and texts, without what is false or missing', () => {
  const Part = ({ name, children }: { name: string; children?: Child }) => (
    <p class={name}>
      {name} {children}
    </p>
  );

  expect(drawn(<Part name="a">{[0, false, null, undefined, '', <b>b</b>]}</Part>)).toBe('<p class="a">a 0<b>b</b></p>');
});

test('attributes come, change and go', () => {
  expect(drawn(<button disabled aria-label="x" />)).toBe('<button disabled="" aria-label="x"></button>');
  expect(drawn(<button disabled={false} aria-label="y" title={undefined} />)).toBe('<button aria-label="y"></button>');
});

test('an element that stays is the same element, with what the visitor has done to it', () => {
  draw(place, [<p>one</p>, <input class="a" />]);
  const input = place.querySelector('input')!;
  input.value = 'written';

  draw(place, [<p>two</p>, <input class="b" />]);

  expect(place.querySelector('input')).toBe(input);
  expect([input.value, input.className]).toEqual(['written', 'b']);
});

test('what comes or goes in between leaves its neighbours where they are', () => {
  draw(place, list(['a', 'b', 'c']));
  const [a, , c] = place.querySelectorAll('li');
  const moved = vi.spyOn(place.firstElementChild!, 'insertBefore');

  draw(place, list(['a', 'c', 'd']));

  expect(place.textContent).toBe('acd');
  expect([...place.querySelectorAll('li')].slice(0, 2)).toEqual([a, c]);
  expect(moved).toHaveBeenCalledTimes(1);
});

test('keys keep their elements in any order', () => {
  draw(place, list(['a', 'b', 'c']));
  const before = [...place.querySelectorAll('li')];

  draw(place, list(['c', 'a', 'b']));

  expect(place.textContent).toBe('cab');
  expect(new Set(place.querySelectorAll('li'))).toEqual(new Set(before));
});

test('another key is another element', () => {
  draw(place, <p key={1}>one</p>);
  const before = place.firstChild;

  draw(place, <p key={2}>one</p>);

  expect(place.firstChild).not.toBe(before);
});

test('what a handler answers prevents nothing', () => {
  draw(place, <input type="checkbox" onclick={() => false} />);
  const box = place.querySelector('input')!;
  box.click();

  expect(box.checked).toBe(true);
});

test('the handler is the last one that was drawn, and none where there is none', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  draw(place, <button onclick={first} />);
  draw(place, <button onclick={second} />);
  place.querySelector('button')!.click();
  draw(place, <button />);
  place.querySelector('button')!.click();

  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

test('icons are drawn as such, and nothing leaves nothing', () => {
  draw(
    place,
    <Fragment>
      <svg aria-hidden="true" viewBox="0 0 24 24">
        <path d="M0 0" />
      </svg>
    </Fragment>,
  );
  expect(place.querySelector('path')!.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(drawn(null)).toBe('');
});
