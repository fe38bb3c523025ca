/** The look: calm paper and ink, one green for what can be done, dense where work is done. */

import { type CSSVariablesResolver, type MantineColorsTuple, createTheme } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#edf7f4',
  '#dcece7',
  '#b5d8ce',
  '#8bc3b3',
  '#68b19d',
  '#51a68f',
  '#449f88',
  '#2f8270',
  '#1a6b5c',
  '#0b5548',
];
// Greys with a breath of the green, so that the two belong together.
const stone: MantineColorsTuple = [
  '#f7f8f7',
  '#eff1f0',
  '#e2e6e4',
  '#cfd5d2',
  '#a7b0ac',
  '#7b8782',
  '#5c6863',
  '#46504c',
  '#2b3330',
  '#191f1d',
];
const night: MantineColorsTuple = [
  '#d5dbd8',
  '#b3bcb8',
  '#8d9893',
  '#66716c',
  '#414b47',
  '#323a37',
  '#252c2a',
  '#1b211f',
  '#151a18',
  '#0f1312',
];

/** A dialog's `<header>` counts as the page's banner, of which there is one already. */
const HEADER_IS_NO_BANNER = { header: { role: 'presentation' } };

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  colors: { pine, gray: stone, dark: night },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '6px', md: '9px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // By name and not by the components themselves: a first visit would load them all.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    Button: { styles: { label: { fontWeight: 550 } } },
    Card: { defaultProps: { withBorder: true, padding: 'lg', radius: 'lg' } },
    Drawer: { defaultProps: { attributes: HEADER_IS_NO_BANNER } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: HEADER_IS_NO_BANNER,
      },
    },
    Paper: { defaultProps: { radius: 'lg' } },
    Table: { defaultProps: { verticalSpacing: 'sm', highlightOnHover: true } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--app-canvas': 'var(--mantine-color-gray-0)',
    '--app-line': 'var(--mantine-color-gray-2)',
    // Contrast of at least 4.5 on the canvas, which Mantine's own grey does not have.
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-orange-light-color': '#8f3c00',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-5)',
  },
  dark: {
    '--mantine-color-body': 'var(--mantine-color-dark-7)',
    '--app-canvas': 'var(--mantine-color-dark-8)',
    '--app-line': 'var(--mantine-color-dark-5)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    // White on it has a contrast of 5.5; on Mantine's own red 3.8.
    '--mantine-color-red-filled': '#c92a2a',
    '--mantine-color-red-filled-hover': '#b02525',
    // What deletes is red by night too, where Mantine makes it white.
    '--mantine-color-red-light-color': 'var(--mantine-color-red-3)',
    '--mantine-color-error': '#f2a29b',
  },
});
