/** What a business pastes into its site, for each kind of site. docs/embedding.md explains the same. */

export const PLATFORMS = ['html', 'wordpress', 'shopify', 'webflow', 'react'] as const;
export type Platform = (typeof PLATFORMS)[number];

export function snippet(platform: Platform, widgetOrigin: string, key: string): string {
  const script = `${widgetOrigin}/v1/chat-widget.js`;
  switch (platform) {
    case 'wordpress':
      return `add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('chat-booking', '${script}', [], null, ['strategy' => 'async']);
});
add_filter('script_loader_tag', fn($tag, $handle) => $handle === 'chat-booking'
    ? str_replace(' src=', ' data-key="${key}" src=', $tag) : $tag, 10, 2);`;
    case 'react':
      return `import { useEffect } from 'react';

export function Chat() {
  useEffect(() => {
    window.ChatBooking ??= [];
    window.ChatBooking.push((chat) => chat.init({ key: '${key}' }));
    const src = '${script}';
    if (!document.querySelector(\`script[src="\${src}"]\`)) {
      document.head.append(Object.assign(document.createElement('script'), { src, async: true }));
    }
    return () => window.ChatBooking?.push((chat) => chat.destroy());
  }, []);
  return null;
}`;
    default:
      return `<script src="${script}" data-key="${key}" async></script>`;
  }
}
