/** Behind the mailed link: what is offered, then an account if there is none, then the business. */

import { useState } from 'react';
import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { request, requestPublic } from '~/api/request';
import { useErrorText } from '~/api/show-error';
import { Loaded } from '~/ui/states/Loaded';
import { useAppTexts } from '~/i18n/texts';
import { AcceptInvitation, InvitationOffer, type InvitationOfferQuery } from './join.gql';
import { idToken, refreshSession, signOut, useSession } from '~/session/session';
import { useTexts } from './texts';

export function Join() {
  const t = useTexts();
  const token = new URLSearchParams(useLocation().search).get('token') ?? '';
  const offer = useQuery({
    queryKey: [InvitationOffer.name, token],
    queryFn: ({ signal }) => requestPublic(InvitationOffer, { token }, signal),
    enabled: token !== '',
  });
  if (!token) return <Alert color="yellow">{t('join.missing')}</Alert>;
  return <Loaded query={offer}>{({ invitation }) => <Offer token={token} offer={invitation} />}</Loaded>;
}

function Offer({ token, offer }: { token: string; offer: InvitationOfferQuery['invitation'] }) {
  const t = useTexts();
  const app = useAppTexts();
  const { user } = useSession();
  const isTheirs = user?.email.toLowerCase() === offer.email.toLowerCase();
  return (
    <Stack>
      <div>
        <Title order={1}>{t('join.title', { business: offer.businessName })}</Title>
        <Text c="dimmed" mt={4}>
          {t('join.text', { role: app(`role.${offer.role}`), email: offer.email })}
        </Text>
      </div>
      {!user && <Ways token={token} email={offer.email} />}
      {user && isTheirs && <Acceptance token={token} />}
      {user && !isTheirs && (
        <>
          <Alert color="yellow">{t('join.other', { email: user.email })}</Alert>
          <Button variant="default" onClick={() => void signOut()}>
            {t('join.signOut')}
          </Button>
        </>
      )}
    </Stack>
  );
}

/** Both come back here, with the e-mail that the invitation is for filled in. */
function Ways({ token, email }: { token: string; email: string }) {
  const t = useTexts();
  const next = `/join?token=${encodeURIComponent(token)}`;
  const search = `?${new URLSearchParams({ next, email }).toString()}`;
  return (
    <>
      <Button size="md" component={Link} to={`/sign-up${search}`}>
        {t('join.signUp')}
      </Button>
      <Button size="md" variant="default" component={Link} to={`/sign-in${search}`}>
        {t('join.signIn')}
      </Button>
    </>
  );
}

function Acceptance({ token }: { token: string }) {
  const t = useTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function accept() {
    setBusy(true);
    setError(undefined);
    try {
      // An invitation is for an e-mail, which the access token does not tell.
      await request(AcceptInvitation, { token }, undefined, idToken);
      // The business is in the next token only.
      await refreshSession();
      await navigate('/', { replace: true });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <>
      {error !== undefined && (
        <Alert color="red" role="alert">
          {errorText(error)}
        </Alert>
      )}
      <Button size="md" loading={busy} onClick={() => void accept()}>
        {t('join.accept')}
      </Button>
    </>
  );
}
