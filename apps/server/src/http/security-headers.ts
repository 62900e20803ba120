import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** What a page may load: only what this server serves, and no script that stands in the page. */
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
  /** Published results: paper, without a script. */
  results: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  /** The one page of them that looks for a ballot has a script. */
  myBallot: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    styleSrc: ["'self'"],
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

/** Headers that keep browsers from doing what no page of ours needs, one policy for each kind of page. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const withPolicy = (
    policy: (typeof policies)[keyof typeof policies],
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
  const phone = withPolicy(policies.phone)
  const preview = withPolicy(policies.preview, 'SAMEORIGIN')
  const desk = withPolicy(policies.desk)
  const data = withPolicy(policies.data)
  const results = withPolicy(policies.results)
  const myBallot = withPolicy(policies.myBallot)

  return (c, next) => {
    const { path } = c.req
    if (path === '/preview.html') return preview(c, next)
    if (path === '/console' || path.startsWith('/console/')) return desk(c, next)
    if (path === '/api/docs' || path.startsWith('/api/docs/')) return desk(c, next)
    if (/^(\/en)?\/results\/[^/]+\/my-ballot$/.test(path)) return myBallot(c, next)
    if (/^(\/en)?\/results(\/|$)/.test(path)) return results(c, next)
    return path.startsWith('/api/') ? data(c, next) : phone(c, next)
  }
}
