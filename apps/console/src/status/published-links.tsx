import { useQuery } from '@tanstack/react-query'
import type { publicationsQuery } from '../api/queries.ts'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { Errata } from './errata.tsx'
import { PutPackageBack } from './put-package-back.tsx'
import css from './status.module.css'

/** Where the published result stands: public pages, documents, packages with their digests. */
export function PublishedLinks(props: {
  round: string
  query: ReturnType<typeof publicationsQuery>
}) {
  const { t, format } = useI18n()
  const words = t.status
  const isAdmin = useIsAdmin()
  const { data } = useQuery(props.query)
  const publication = data?.publications.find(({ round }) => round === props.round)
  const id = encodeURIComponent(props.round)
  const pages = [
    { href: `/results/${id}`, text: words.links.announcement },
    { href: `/en/results/${id}`, text: words.links.english },
    { href: `/results/${id}/method`, text: words.links.method },
    { href: `/results/${id}/press`, text: words.links.press },
  ]
  return (
    <section className={css.part}>
      <h2>{words.published}</h2>
      {publication && <p>{words.publishedOn(format.day(publication.publishedOn))}</p>}
      <ul className={css.links}>
        {pages.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li>
          <a href={`/results/${id}/package.zip`} download>
            {words.links.package}
          </a>
          <Digest of={publication?.digests.public} />
        </li>
        <li>
          <a href={`/api/publications/${id}/package.zip`} download>
            {words.links.office}
          </a>
          <Digest of={publication?.digests.office} />
        </li>
      </ul>
      <p className="note">{words.verify}</p>
      {publication?.damaged && <Message tone="bad">{words.damaged}</Message>}
      {publication && <Errata errata={publication.errata} />}
      {isAdmin && publication && <PutPackageBack damaged={publication.damaged === true} />}
    </section>
  )
}

function Digest({ of }: { of: string | undefined }) {
  const { t } = useI18n()
  if (of === undefined) return undefined
  return (
    <span className={`note ${css.digest}`}>
      {t.status.digest} {of}
    </span>
  )
}
