/** Name and contact in one go; sent as the one sentence that a visitor could have typed. */

import { Component, h } from 'preact';
import { contactProblems, sentenceOf, type Contact } from '../contact';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'user'> {
  /** Whether the name is still to be asked for. */
  named: boolean;
  send(text: string): void;
}

interface State {
  problems: ReturnType<typeof contactProblems>;
}

const FIELDS = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
} as const;

export class ContactForm extends Component<Props, State> {
  override state: State = { problems: {} };

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const contact = Object.fromEntries(
      [...new FormData(form)].map(([field, value]) => [field, `${value}`.trim()]),
    ) as unknown as Contact;
    const problems = contactProblems(contact);
    this.setState({ problems });
    const [first] = Object.keys(problems);
    if (first) form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    else this.props.send(sentenceOf(contact));
  }

  override render({ texts, user, named }: Props, { problems }: State) {
    const fields = (named ? ['email', 'phone'] : ['name', 'email', 'phone']) as (keyof Contact)[];
    return (
      <form class="contact" noValidate onSubmit={(event) => this.submit(event)}>
        {fields.map((field) => {
          const problem = problems[field];
          return (
            <label key={field}>
              {texts[field]}
              <input
                {...FIELDS[field]}
                name={field}
                defaultValue={user[field] ?? ''}
                maxLength={200}
                aria-invalid={!!problem}
                aria-describedby={problem && `problem-${field}`}
              />
              {problem && (
                <span class="problem" id={`problem-${field}`} role="alert">
                  {texts[problem]}
                </span>
              )}
            </label>
          );
        })}
        <button class="main">{texts.continue}</button>
      </form>
    );
  }
}
