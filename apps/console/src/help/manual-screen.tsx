/** `/help/:role`: what does somebody of this role do, in which order? Ten minutes to read, and to print. */
import { manuals, type Chapter } from '@phieu/office/manual'
import { Button } from '@mantine/core'
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { officeWays, roundWays, type Way } from '../layout/navigation.ts'
import { useLatestRound, useRole } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import css from './help.module.css'

export function loader({ params }: LoaderFunctionArgs) {
  const manual = manuals.find(({ role }) => role === params['role'])
  if (!manual) throw data(undefined, { status: 404 })
  return manual
}

export function ManualScreen() {
  const { t, language } = useI18n()
  const manual = useLoaderData<typeof loader>()
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
        <Part key={chapter.title.en} chapter={chapter} number={at + 1} />
      ))}
    </article>
  )
}

export { ManualScreen as Component }

function Part({ chapter, number }: { chapter: Chapter; number: number }) {
  const { language } = useI18n()
  const { title, why, steps, page } = chapter
  return (
    <section>
      <h2>
        {number}. {title[language]}
      </h2>
      <p>{why[language]}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ol>
      {page !== undefined && <WayTo page={page} />}
    </section>
  )
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
