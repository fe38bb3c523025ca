/**
 * Chooses, drops or removes one picture: `<ImageUpload kind="logo" value={url} onChange={…} />`.
 *
 * The value is the picture's address, which the form around it saves. What is replaced stays in the bucket, so that
 * a change that is discarded has lost nothing.
 */

import { useState } from 'react';
import { ActionIcon, Avatar, Button, FileButton, Group, Input, Text } from '@mantine/core';
import { ImageUp, Trash2 } from 'lucide-react';
import { useBusiness } from '~/api/business';
import { useErrorText } from '~/api/show-error';
import { useAppTexts } from '~/i18n/texts';
import { upload } from './assets';
import { ACCEPT, LARGEST_BYTES, PictureRefused, prepared } from './picture';
import classes from './ImageUpload.module.css';

interface ImageUploadProps {
  readonly label: string;
  readonly description?: string;
  /** The first word of the file's name: `logo`, `provider`. */
  readonly kind: string;
  readonly value: string | null;
  readonly onChange: (url: string | null) => void;
  /** Whose initials stand in for it. */
  readonly name: string;
  readonly shape?: 'round' | 'square';
  /** Pixels of the longer side. */
  readonly side?: number;
  readonly disabled?: boolean;
}

export function ImageUpload(props: ImageUploadProps) {
  const { label, description, kind, value, onChange, name, shape = 'square', side = 512, disabled = false } = props;
  const t = useAppTexts();
  const errorText = useErrorText();
  const { id } = useBusiness();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function take(file: File | null | undefined) {
    if (!file || disabled) return;
    setBusy(true);
    setError(undefined);
    try {
      onChange(await upload(id, kind, await prepared(file, side)));
    } catch (problem) {
      const known = problem instanceof PictureRefused ? problem.problem : undefined;
      setError(known ? t(`picture.${known}`, { megabytes: LARGEST_BYTES / 1024 ** 2 }) : errorText(problem));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Group
        mt={6}
        className={classes.drop!}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Avatar src={value} name={name} alt="" size={64} radius={shape === 'round' ? '50%' : 'md'} color="pine" />
        {!disabled && (
          <>
            <FileButton accept={ACCEPT} onChange={(file) => void take(file)} inputProps={{ 'aria-label': label }}>
              {(button) => (
                <Button {...button} variant="default" loading={busy} leftSection={<ImageUp size={16} aria-hidden />}>
                  {value ? t('picture.replace') : t('picture.choose')}
                </Button>
              )}
            </FileButton>
            {value && (
              <ActionIcon aria-label={t('picture.remove')} onClick={() => onChange(null)} disabled={busy}>
                <Trash2 size={18} aria-hidden />
              </ActionIcon>
            )}
            <Text size="xs" c="dimmed" visibleFrom="xs">
              {t('picture.drop')}
            </Text>
          </>
        )}
      </Group>
    </Input.Wrapper>
  );
}
