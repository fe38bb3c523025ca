/** One operation of the API, with the types of its answer and of its variables. */

declare const answer: unique symbol;
declare const variables: unique symbol;

export interface Operation<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: the types that `request` reads. */
  readonly [answer]?: Answer;
  readonly [variables]?: Variables;
}

export const operation = <Answer, Variables>(name: string, text: string): Operation<Answer, Variables> => ({
  name,
  text,
});
