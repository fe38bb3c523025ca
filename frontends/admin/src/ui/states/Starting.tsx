import { Center, Loader } from '@mantine/core';

/** Before there are words for it. */
export function Starting() {
  return (
    <Center component="main" mih="100dvh">
      <Loader />
    </Center>
  );
}
