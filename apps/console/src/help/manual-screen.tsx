/** `/help/:role`: what does somebody of this role do, in which order? Ten minutes to read, and to print. */
import { manuals, picturesOf, type Chapter, type Picture } from '@phieu/office/manual'
import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { Messages } from '../i18n/vi.ts'
import { officeWays, roundWays, type Way } from '../layout/navigation.ts'
import { useLatestRound, useRole } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import css from './help.module.css'

export function loader({ params }: LoaderFunctionArgs) {
  const manual = manuals.find(({ role }) => role === params['role'])
  if (!manual) throw data(undefined, { status: 404 })
  return { manual }
}

/** Which pictures were taken; none where nobody has run what takes them. The text waits for no answer. */
const picturesQuery = queryOptions({
  queryKey: ['pictures'],
  async queryFn({ signal }): Promise<readonly unknown[]> {
    const answer = await fetch('/console/pictures/list.json', { signal })
    const list: unknown = answer.ok ? await answer.json() : []
    return Array.isArray(list) ? list : []
  },
  retry: false,
})

export function ManualScreen() {
  const { t, language } = useI18n()
  const { manual } = useLoaderData<typeof loader>()
  const { data: taken = [] } = useQuery(picturesQuery)
  const pictures = picturesOf(manual, language).map((picture) =>
    picture && taken.includes(picture.file) ? picture : undefined,
  )
  return (
    <article className={css.manual}>
      <PageHead
        title={manual.title[language]}
        lead={manual.lead[language]}
        back={<Link to="/help">← {t.help.title}</Link>}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t.help.print}
          </Button>
        }
      />
      {manual.chapters.map((chapter, at) => (
        <Part key={chapter.title.en} chapter={chapter} number={at + 1} picture={pictures[at]} />
      ))}
    </article>
  )
}

export { ManualScreen as Component }

function Part(props: { chapter: Chapter; number: number; picture: Picture | undefined }) {
  const { language } = useI18n()
  const { title, why, steps, page } = props.chapter
  return (
    <section>
      <h2>
        {props.number}. {title[language]}
      </h2>
      <p>{why[language]}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ol>
      {props.picture && <PictureOf key={props.picture.file} picture={props.picture} />}
      {page !== undefined && <WayTo page={page} />}
    </section>
  )
}

/** What the page or the phone looks like. */
function PictureOf({ picture: { file, page, phone } }: { picture: Picture }) {
  const { t } = useI18n()
  const words = phone ? t.help.phones[phone] : t.help.picture(pageNameOf(page, t) ?? '')
  return (
    <figure className={css.picture} data-phone={phone !== undefined}>
      <img src={`/console/pictures/${file}`} alt={words} />
      <figcaption className="note">{words}</figcaption>
    </figure>
  )
}

function pageNameOf(page: string | undefined, t: Messages): string | undefined {
  return Object.entries(t.pages.names).find(([name]) => name === page)?.[1]
}

/** To the page on which it is done; nothing for whom that page is not. */
function WayTo({ page }: { page: string }) {
  const { t } = useI18n()
  const role = useRole()
  const round = useLatestRound()
  const ways: readonly Pick<Way, 'name' | 'to'>[] = [
    { name: 'account', to: '/account' },
    ...officeWays(role, ''),
    ...(round === undefined ? [] : roundWays(round, role, '').flatMap((group) => group.ways)),
  ]
  const way = ways.find(({ name }) => name === page)
  return (
    way && (
      <p className="screen-only">
        <Link to={way.to}>{t.help.goTo(t.pages.names[way.name])}</Link>
      </p>
    )
  )
}
