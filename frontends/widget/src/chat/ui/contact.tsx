/** Name and contact in one go; sent as the one sentence that a visitor could have typed. Its button as the composer's. */

import { contactProblem, sentenceOf, type Contact } from '../contact';
import type { Texts } from '../locales/texts';
import { h } from './dom';
import type { View } from './view';

interface Props extends Pick<View, 'texts' | 'user'> {
  fields: (keyof Contact)[];
  send(text: string): void;
}

export function ContactForm({ texts, user, fields, send }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    const { form } = event.currentTarget as HTMLButtonElement;
    const contact = Object.fromEntries(new FormData(form!)) as unknown as Contact;
    const problem = contactProblem(contact);
    tell(form!, texts, problem);
    if (!problem) send(sentenceOf(contact));
  };
  return (
    <form class="contact">
      {fields.map((field) => [
        <label>
          {texts[field]}
          <input
            type={field === 'phone' ? 'tel' : field === 'email' ? field : 'text'}
            name={field}
            autocomplete={field === 'phone' ? 'tel' : field}
            value={user[field]}
            maxlength="200"
            aria-describedby={`${field}-problem`}
          />
        </label>,
        <span class="problem" id={`${field}-problem`} role="alert" />,
      ])}
      <button type="submit" class="main" onclick={submit}>
        {texts.continue}
      </button>
    </form>
  );
}

/** At the field that stands in the way, and nowhere else. */
function tell(form: HTMLFormElement, texts: Texts, problem: ReturnType<typeof contactProblem>): void {
  for (const input of form.querySelectorAll('input')) {
    const wrong = input.name === problem?.[0];
    input.setAttribute('aria-invalid', `${wrong}`);
    input.parentElement!.nextElementSibling!.textContent = wrong ? texts[problem![1]] : '';
    if (wrong) input.focus();
  }
}
