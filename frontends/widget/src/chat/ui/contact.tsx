/** Name and contact in one go; sent as the one sentence that a visitor could have typed. */

import { Component, h } from 'preact';
import { contactProblem, sentenceOf, type Contact } from '../contact';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'user'> {
  fields: (keyof Contact)[];
  send(text: string): void;
}

export class ContactForm extends Component<Props, { problem: ReturnType<typeof contactProblem> }> {
  private submit(event: Event): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const contact = Object.fromEntries(new FormData(form)) as unknown as Contact;
    const problem = contactProblem(contact);
    this.setState({ problem });
    if (problem) (form.elements.namedItem(problem[0]) as HTMLElement).focus();
    else this.props.send(sentenceOf(contact));
  }

  override render({ texts, user, fields }: Props) {
    const [wrong, why] = this.state.problem ?? [];
    return (
      <form class="contact" noValidate onSubmit={(event) => this.submit(event)}>
        {fields.map((field) => (
          <label key={field}>
            {texts[field]}
            <input
              type={field === 'phone' ? 'tel' : field === 'email' ? field : 'text'}
              name={field}
              autocomplete={field === 'phone' ? 'tel' : field}
              defaultValue={user[field] ?? ''}
              maxLength={200}
              aria-invalid={field === wrong}
              aria-describedby={field === wrong ? 'problem' : undefined}
            />
            {field === wrong && (
              <span class="problem" id="problem" role="alert">
                {texts[why!]}
              </span>
            )}
          </label>
        ))}
        <button class="main">{texts.continue}</button>
      </form>
    );
  }
}
