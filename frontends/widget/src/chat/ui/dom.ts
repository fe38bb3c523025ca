/**
 * Draws descriptions of elements (JSX) and, when they are drawn again, changes only what is different. Parts are
 * plain functions without a state of their own: what a general library does beyond this is not needed here, and
 * would be a quarter of what a visitor loads.
 */

export type Child = Element | string | number | boolean | null | undefined | readonly Child[];

type Attributes = Record<string, unknown>;

interface Element {
  /** Empty for a text. */
  tag: string;
  /** Tells siblings of one tag apart; those without are taken in their order. */
  key?: unknown;
  attributes: Attributes;
  children: Element[];
  node?: Node;
}

/** What JSX is compiled to; a part is drawn at once where it stands. */
export function h<P>(tag: string | ((props: P) => Child), props: P | null, ...children: Child[]): Child {
  if (typeof tag === 'function') return tag({ ...props, children } as P);
  const { key, ...attributes } = (props ?? {}) as Attributes;
  return { tag, key, attributes, children: elements(children) };
}

export const Fragment = ({ children }: { children?: Child }): Child => children;

const drawn = new WeakMap<ParentNode, Element[]>();

/** Makes `content` all that is in `place`. */
export function draw(place: ParentNode, content: Child): void {
  const wanted = elements([content]);
  fill(place, drawn.get(place) ?? [], wanted);
  drawn.set(place, wanted);
}

function elements(children: readonly Child[]): Element[] {
  return ((children as unknown[]).flat(Infinity) as (Element | string | number | boolean)[])
    .filter((child) => child || child === 0)
    .map((child) => (typeof child === 'object' ? child : { tag: '', attributes: { data: child }, children: [] }));
}

/** What goes is taken away first, so that nothing that stays has to be moved. */
function fill(place: ParentNode, before: Element[], after: Element[]): void {
  const left = [...before];
  const known = after.map(({ tag, key }) => {
    const index = left.findIndex((old) => old.tag === tag && old.key === key);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  });
  for (const { node } of left) (node as ChildNode).remove();
  let next = place.firstChild;
  after.forEach((element, index) => {
    const old = known[index];
    const node = old?.node ?? create(element.tag);
    element.node = node;
    dress(node, old?.attributes ?? {}, element.attributes);
    fill(node as globalThis.Element, old?.children ?? [], element.children);
    if (node === next) next = node.nextSibling;
    else place.insertBefore(node, next);
  });
}

function create(tag: string): Node {
  if (!tag) return new Text();
  return /svg|path/.test(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
}

/** Texts, handlers, and all else as attributes: a style sheet and a screen reader see those. */
function dress(node: Node, before: Attributes, after: Attributes): void {
  const element = node as globalThis.Element;
  for (const name in { ...before, ...after }) {
    const [old, value] = [before[name] ?? null, after[name] ?? null];
    if (old === value) continue;
    if (name === 'data') (node as Text).data = `${value}`;
    else if (/^on/.test(name)) {
      // Not as properties: a handler that answers false there would prevent what the browser does.
      element.removeEventListener(name.slice(2), old as EventListener);
      if (value) element.addEventListener(name.slice(2), value as EventListener);
    } else if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : `${value}`);
  }
}

type Handlers<E> = {
  [Name in keyof GlobalEventHandlersEventMap as `on${Name}`]?: (
    event: GlobalEventHandlersEventMap[Name] & { currentTarget: E },
  ) => void;
};

type Of<E> = Handlers<E> & { [attribute: string]: unknown };

export declare namespace h {
  namespace JSX {
    type Element = Child;
    type IntrinsicElements = { [Tag in keyof HTMLElementTagNameMap]: Of<HTMLElementTagNameMap[Tag]> } & {
      [Tag in 'svg' | 'path']: Of<SVGElement>;
    };
    interface IntrinsicAttributes {
      key?: unknown;
    }
    interface ElementChildrenAttribute {
      children: unknown;
    }
  }
}
