import { Badge, Group, Text } from '@mantine/core';
import type { StepProps } from './steps';
import { StepForm } from './StepForm';

/** What this step would make exists: shown, and on to the next. */
export function AlreadyThere({ names, text, done }: StepProps & { names: readonly string[]; text: string }) {
  return (
    <StepForm submit={done}>
      <Text>{text}</Text>
      <Group gap="xs">
        {names.map((name) => (
          <Badge key={name} variant="light" size="lg" tt="none">
            {name}
          </Badge>
        ))}
      </Group>
    </StepForm>
  );
}
