import { MessagesSquare } from 'lucide-react';
import { type Section, page } from '~/ui/section';

export const conversations: Section = {
  navigation: { to: '/conversations', label: 'nav.conversations', icon: MessagesSquare, group: 'day' },
  routes: [
    {
      path: 'conversations',
      lazy: page(async () => (await import('./ConversationsPage')).ConversationsPage),
      children: [
        { index: true, lazy: page(async () => (await import('./ConversationList')).ConversationList) },
        { path: 'not-understood', lazy: page(async () => (await import('./NotUnderstood')).NotUnderstood) },
        { path: 'questions', lazy: page(async () => (await import('./questions/Questions')).Questions) },
      ],
    },
    { path: 'conversations/:id', lazy: page(async () => (await import('./ConversationPage')).ConversationPage) },
  ],
};
