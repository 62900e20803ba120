/** `/help/glossary`: what does a word of these pages mean? */
import { anchorOf, chapters, type Term } from '@phieu/office/glossary'
import type { Language } from '@phieu/survey'
import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import css from './help.module.css'

interface Row extends Term {
  readonly anchor: string
  readonly chapter: string
}

const rows = chapters.flatMap(({ id, terms }) =>
  Object.entries(terms).map(([term, said]): Row => ({
    ...said,
    anchor: anchorOf(id, term),
    chapter: id,
  })),
)

export function GlossaryScreen() {
  const { t, language } = useI18n()
  const words = t.help.glossary
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const columns: readonly Column<Row>[] = [
    {
      id: 'term',
      head: words.term,
      cell: ({ word, anchor }) => (
        <dfn id={anchor} className={css.term}>
          {word[language]}
        </dfn>
      ),
      sort: ({ word }) => word[language],
    },
    {
      id: 'other',
      head: words.other,
      cell: ({ word }) => <span lang={other}>{word[other]}</span>,
      sort: ({ word }) => word[other],
    },
    { id: 'meaning', head: words.meaning, cell: ({ meaning }) => meaning[language] },
  ]
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        back={<Link to="/help">← {t.help.title}</Link>}
      />
      <DataTable
        caption={words.title}
        columns={columns}
        rows={rows}
        rowId={({ anchor }) => anchor}
        search={({ word, meaning }) => `${word.vi} ${word.en} ${meaning.vi} ${meaning.en}`}
        searchLabel={words.find}
        filters={[
          {
            id: 'chapter',
            label: words.chapter,
            options: chapters.map(({ id, title }) => ({ value: id, label: title[language] })),
            keeps: ({ chapter }, value) => chapter === value,
          },
        ]}
        size={rows.length}
        empty={{ title: words.title, lead: words.lead }}
      />
    </>
  )
}

export { GlossaryScreen as Component }
