/** Blocked time: read for a range; made, moved and taken away with the way back. */

import { notifications } from '@mantine/notifications';
import { queryClient, useApi, useChange } from '~/api/hooks';
import { useRefusal } from '~/bookings/refusals';
import { useDone } from '~/ui/undo';
import type { Range } from '~/bookings/all-bookings';
import { addMinutes } from '~/ui/zone-time';
import { type BlocksQuery, Blocks, CreateBlock, DeleteBlock, UpdateBlock } from './calendar.gql';
import type { Block, Spot } from './entries';
import { useTexts } from './texts';

const STALE = [Blocks];
const NONE: readonly Block[] = [];

export function useBlocks(range: Range): readonly Block[] {
  return useApi(Blocks, range, { keepPrevious: true }).data?.blocks ?? NONE;
}

export function useBlockChanges() {
  const t = useTexts();
  const done = useDone();
  const refusal = useRefusal();
  // What save() refuses is told beside its form, what move() refuses where it happened.
  const create = useChange(CreateBlock, { stale: STALE, onError: () => true });
  const update = useChange(UpdateBlock, { stale: STALE, onError: () => true });
  const remove = useChange(DeleteBlock, { stale: STALE });

  async function save(block: Block | undefined, input: Omit<Block, 'id'>): Promise<void> {
    if (block) {
      await update.mutateAsync({ id: block.id, input });
      done(t('block.changed'), () => update.mutateAsync({ id: block.id, input: inputOf(block) }));
    } else {
      const { createBlock: made } = await create.mutateAsync({ input });
      done(t('block.created'), () => remove.mutateAsync({ id: made.id }));
    }
  }

  async function move(block: Block, { start, providerId, durationMinutes }: Spot): Promise<boolean> {
    const input = { ...inputOf(block), start, providerId, end: addMinutes(start, durationMinutes) };
    const takeBack = foresee({ id: block.id, ...input });
    try {
      await save(block, input);
      return true;
    } catch (error) {
      takeBack();
      notifications.show({ title: t('block.notMoved'), message: refusal(error), color: 'red', autoClose: 9000 });
      return false;
    }
  }

  async function free(block: Block): Promise<void> {
    await remove.mutateAsync({ id: block.id });
    done(t('block.removed'), () => create.mutateAsync({ input: inputOf(block) }));
  }

  return { save, move, free, pending: create.isPending || update.isPending || remove.isPending };
}

const inputOf = ({ providerId, start, end, note }: Block): Omit<Block, 'id'> => ({ providerId, start, end, note });

function foresee(block: Block): () => void {
  const filter = { queryKey: [Blocks.name] };
  void queryClient.cancelQueries(filter);
  const before = queryClient.getQueriesData<BlocksQuery>(filter);
  queryClient.setQueriesData<BlocksQuery>(
    filter,
    (data) => data && { blocks: data.blocks.map((each) => (each.id === block.id ? block : each)) },
  );
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}
