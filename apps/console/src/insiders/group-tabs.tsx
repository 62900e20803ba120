import { shortName } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { Tabs } from '../layout/tabs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { groupsQuery } from './insiders-queries.ts'

/** The groups of insiders, each a page of its own. */
export function GroupTabs(props: {
  round: string
  current: string
  query: ReturnType<typeof groupsQuery>
}) {
  const { t, language } = useI18n()
  const groups = useQuery(props.query).data?.groups ?? []
  return (
    <Tabs
      label={t.insiders.groups}
      tabs={groups.map((group) => ({
        to: `/rounds/${props.round}/insiders/${group.id}`,
        head: shortName(group[language]),
        name: '',
        note: t.insiders.tabPeople(group.people),
        current: group.id === props.current,
      }))}
    />
  )
}
