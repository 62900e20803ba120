/**
 * The first page as HTML: the same screens that the phone shows, rendered where there is no phone.
 * The build makes one file of it (`dist/door.mjs`) for the server, and fills `index.html` with
 * what is seen until the app has started.
 */
import { renderToString } from 'react-dom/server.edge'
import {
  createContext,
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router'
import type { Door, RenderDoor } from '@phieu/survey'
import * as welcome from '../answer/welcome/welcome-screen.tsx'
import { FailureScreen } from '../failure-screen.tsx'
import { I18nProvider, speak, type Spoken } from '../i18n/i18n.tsx'
import { OpeningScreen, RootScreen } from '../root-screen.tsx'
import { DOOR_DATA } from './names.ts'
import { WELCOME, welcomeOf } from './welcome-of.ts'

/** Where `index.html` has its screen, which is replaced as a whole. */
const SCREEN = /<!--screen-->[^]*<!--\/screen-->/

/** See `RenderDoor`. */
export const renderDoor: RenderDoor = async (page, door) => {
  const spoken = await speak(door.language)
  const screen = await renderScreen(door, spoken)
  return withScreen(
    page,
    screen,
    `<script id="${DOOR_DATA}" type="application/json">${asData(door)}</script>`,
  )
    .replace('<html lang="vi">', `<html lang="${door.language}">`)
    .replace('<title>', `<title>${spoken.words.welcome.title} · `)
}

/** The page while the app starts, for every address that the server renders nothing for. */
export async function renderWaiting(page: string): Promise<string> {
  const waiting = createStaticHandler([{ path: '*', Component: OpeningScreen }])
  return withScreen(page, await renderRoutes(waiting, await speak('vi')), '')
}

const doorContext = createContext<Door>()

/** The routes of `router.tsx`, as far as a door leads. */
const handler = createStaticHandler([
  {
    Component: RootScreen,
    children: [
      {
        ErrorBoundary: FailureScreen,
        children: [
          {
            id: WELCOME,
            path: 'l/:code',
            Component: welcome.Component,
            loader: ({ context }) => welcomeOf(context.get(doorContext), undefined),
          },
        ],
      },
    ],
  },
])

/** The screen behind a door, exactly as the app's first rendering of it. */
export function renderScreen(door: Door, spoken: Spoken): Promise<string> {
  return renderRoutes(handler, spoken, new RouterContextProvider(new Map([[doorContext, door]])))
}

async function renderRoutes(
  routes: ReturnType<typeof createStaticHandler>,
  spoken: Spoken,
  requestContext = new RouterContextProvider(),
): Promise<string> {
  const found = await routes.query(new Request('http://phone/l/door'), { requestContext })
  if (found instanceof Response) throw new Error('a door leads nowhere else')
  return renderToString(
    <I18nProvider kept={nothingKept} first={spoken}>
      <StaticRouterProvider
        router={createStaticRouter(routes.dataRoutes, found)}
        context={found}
        hydrate={false}
      />
    </I18nProvider>,
  )
}

const nothingKept = { read: () => undefined, write: () => {} }

function withScreen(page: string, screen: string, data: string): string {
  return page.replace(
    SCREEN,
    () => `<!--screen--><div id="root">${screen}</div>${data}<!--/screen-->`,
  )
}

/** JSON that can't end the element that it stands in. */
function asData(door: Door): string {
  return JSON.stringify(door).replaceAll('<', '\\u003c')
}
