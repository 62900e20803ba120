import type { ManifestOptions } from 'vite-plugin-pwa'

/** How the app calls itself on a home screen. */
export const manifest = {
  id: '/',
  name: 'Phiếu – khảo sát ý kiến',
  short_name: 'Phiếu',
  description: 'Khảo sát ý kiến về cơ quan nhà nước, cả khi không có mạng.',
  lang: 'vi',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbf7ef',
  theme_color: '#14573c',
  categories: ['government'],
  icons: [
    { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    {
      src: '/icons/icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable',
    },
  ],
} satisfies Partial<ManifestOptions>
