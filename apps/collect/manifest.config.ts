import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ManifestOptions } from 'vite-plugin-pwa'

const icon = readFileSync(join(import.meta.dirname, 'public/icons/icon.svg'), 'utf8')

/** The drawn icon as an address of itself: one file less that a first visit asks for. */
export const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon.replaceAll(/\s*\n\s*/g, ' '))}`

/** How the app calls itself on a home screen. */
export const manifest = {
  id: '/',
  name: 'Phiếu – khảo sát ý kiến',
  short_name: 'Phiếu',
  description: 'Khảo sát ý kiến về cơ quan nhà nước, cả khi không có mạng.',
  lang: 'vi',
  dir: 'ltr',
  // Not `/`: on an iPhone the icon starts with a memory of its own, and the front door is the server's there.
  start_url: '/phone',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbf7ef',
  theme_color: '#14573c',
  categories: ['government'],
  icons: [
    { src: iconAddress, sizes: 'any', type: 'image/svg+xml' },
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
