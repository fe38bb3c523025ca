/** Leaves a form whose changes are saved or given up, without asking about them. */

import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

export function useLeave(to: string): { leaving: boolean; leave: () => void } {
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  // In an effect: the guard of unsaved changes has to see `leaving` before the address changes.
  useEffect(() => {
    if (leaving) void navigate(to);
  }, [leaving, navigate, to]);
  return { leaving, leave: () => setLeaving(true) };
}
