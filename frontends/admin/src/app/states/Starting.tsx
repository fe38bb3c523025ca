import { Center, Loader } from '@mantine/core';

/** Before there are words for it. */
export function Starting() {
  return (
    <Center mih="100dvh">
      <Loader />
    </Center>
  );
}
