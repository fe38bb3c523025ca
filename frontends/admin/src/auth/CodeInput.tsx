import { TextInput, type TextInputProps } from '@mantine/core';

/** Six digits from a mail or an authenticator; phones offer to fill them in. */
export function CodeInput(props: TextInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      size="md"
      styles={{ input: { letterSpacing: '0.35em', fontVariantNumeric: 'tabular-nums' } }}
      {...props}
    />
  );
}
