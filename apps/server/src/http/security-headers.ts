import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { readStylesheet } from '../papers/public/stylesheet.ts'

/** What a page may load: only what this server serves, and no script that stands in the page but by its hash. */
const strict = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const policies = {
  /** Published results: paper, without a script; the form that finds a unit asks this server. */
  results: {
    defaultSrc: ["'none'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  /** The one page of them that looks for a ballot has a script. */
  myBallot: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  phone: strict,
  /** The phone's screens in a frame of the console. */
  preview: { ...strict, frameAncestors: ["'self'"] },
  /** The console's component library sets style attributes; Swagger's page as well. */
  desk: { ...strict, styleSrc: ["'self'", "'unsafe-inline'"], frameSrc: ["'self'"] },
  data: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
}

/**
 * Headers that keep browsers from doing what no page of ours needs, one policy for each kind of page.
 *
 * @param phonePage - the page of the phone, whose own styles and script are allowed by their hash
 */
export function securityHeaders(publicUrl: string, phonePage = ''): MiddlewareHandler {
  const publicStyle = readStylesheet().hash
  const withPolicy = (
    policy: NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy'] & object,
    xFrameOptions: 'DENY' | 'SAMEORIGIN' = 'DENY',
  ) =>
    secureHeaders({
      contentSecurityPolicy: policy,
      strictTransportSecurity: publicUrl.startsWith('https:') && 'max-age=31536000',
      referrerPolicy: 'no-referrer',
      xFrameOptions,
      // The camera reads an enrolment's QR code.
      permissionsPolicy: {
        camera: ['self'],
        microphone: [],
        geolocation: [],
        payment: [],
        usb: [],
      },
    })
  const phone = withPolicy({
    ...policies.phone,
    scriptSrc: [...policies.phone.scriptSrc, ...hashesOf('script', phonePage)],
    // Its first page without a script is one of the public ones.
    styleSrc: [...policies.phone.styleSrc, ...hashesOf('style', phonePage), publicStyle],
  })
  const preview = withPolicy(policies.preview, 'SAMEORIGIN')
  const desk = withPolicy(policies.desk)
  const data = withPolicy(policies.data)
  const asset = forAssets()
  const results = withPolicy({ ...policies.results, styleSrc: [publicStyle] })
  const myBallot = withPolicy({ ...policies.myBallot, styleSrc: [publicStyle] })

  return (c, next) => {
    const { path } = c.req
    if (/^\/(assets|icons)\//.test(path)) return asset(c, next)
    if (path === '/preview.html') return preview(c, next)
    if (path === '/console' || path.startsWith('/console/')) return desk(c, next)
    if (path === '/api/docs' || path.startsWith('/api/docs/')) return desk(c, next)
    if (/^(\/en)?\/results\/[^/]+\/my-ballot$/.test(path)) return myBallot(c, next)
    if (/^(\/en)?\/(results(\/|$)|stop\/)/.test(path)) return results(c, next)
    return path.startsWith('/api/') ? data(c, next) : phone(c, next)
  }
}

/** Few, since they come with every file: what is loaded by a page follows the policy of the page. */
function forAssets(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    // For a worker, which has a policy of its own and needs nothing.
    c.header('content-security-policy', "default-src 'none'")
    c.header('x-content-type-options', 'nosniff')
    c.header('cross-origin-resource-policy', 'same-origin')
  }
}

/** The hashes by which a policy allows what stands between the tags of a page. */
function hashesOf(tag: 'script' | 'style', page: string): string[] {
  const found = page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))
  return [...found].map(([, inside = '']) => {
    return `'sha256-${createHash('sha256').update(inside).digest('base64')}'`
  })
}
