import { Table } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { PagePicker } from '../features/studio/form/reference-views.tsx'
import {
  addRedirect,
  choicesQuery,
  dueFactsQuery,
  redirectsQuery,
  removeRedirect,
} from '../features/studio/studio-query.ts'
import { FoundPart } from '../features/upkeep/found-part.tsx'
import { ImportRedirects } from '../features/upkeep/import-redirects.tsx'
import { YearlyPart } from '../features/upkeep/yearly-part.tsx'
import { StudioFrame } from '../features/studio/type-nav.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { TextField } from '../ui/form.tsx'
import { Part } from '../ui/part.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showUndo } from '../ui/undo.tsx'

/** What goes stale by itself: facts that someone has to confirm, and addresses of former days. */
export function UpkeepScreen() {
  return (
    <StudioFrame current="upkeep">
      <ScreenHeading title={t('upkeep.title')} />
      <p className="lead">{t('upkeep.lead')}</p>
      <FoundPart />
      <Facts />
      <YearlyPart />
      <Redirects />
    </StudioFrame>
  )
}

function Facts() {
  const { data: facts } = useSuspenseQuery(dueFactsQuery)
  return (
    <Part title={t('upkeep.facts')}>
      {facts.length === 0 ? (
        <p className="muted">{t('upkeep.facts.none')}</p>
      ) : (
        <Table className="rows rows--stack" aria-label={t('upkeep.facts')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('upkeep.facts.by')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.facts.where')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.facts.owner')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map((fact) => (
              <Table.Tr key={`${fact.id} ${fact.path}`}>
                <Table.Th scope="row">
                  {fact.confirmBy}
                  {fact.isDue && <span className="field-problem"> {t('upkeep.facts.due')}</span>}
                </Table.Th>
                <Table.Td>
                  <Link to="/content/$id" params={{ id: fact.id }}>
                    {fact.title}
                  </Link>
                  <div className="muted small">{fact.source}</div>
                </Table.Td>
                <Table.Td>{fact.owner ?? t('upkeep.facts.nobody')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Part>
  )
}

function Redirects() {
  const client = useQueryClient()
  const { data: redirects } = useSuspenseQuery(redirectsQuery)
  const [chosen, setChosen] = useState<{ type: string; key: string } | null>(null)
  const refresh = () => client.invalidateQueries(redirectsQuery)
  const form = useDeskForm({
    initialValues: { path: '' },
    send: async ({ path }) => {
      const lines = chosen ? await client.fetchQuery(choicesQuery({ type: chosen.type, q: chosen.key })) : []
      const page = lines.find(({ key }) => key === chosen?.key)
      return addRedirect(path, page?.id ?? '')
    },
    onSent: async () => {
      form.reset()
      setChosen(null)
      await refresh()
    },
  })
  return (
    <Part title={t('upkeep.redirects')}>
      <p className="muted">{t('upkeep.redirects.lead')}</p>
      {redirects.length > 0 && (
        <Table className="rows rows--stack" aria-label={t('upkeep.redirects')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('upkeep.redirects.from')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.redirects.to')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.redirects.acts')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {redirects.map(({ path, documentId, title, to, isPublished }) => (
              <Table.Tr key={path}>
                <Table.Th scope="row" className="row-address">
                  <bdi>{path}</bdi>
                </Table.Th>
                <Table.Td>
                  <Link to="/content/$id" params={{ id: documentId }}>
                    {title}
                  </Link>
                  <div className="muted small">
                    {isPublished ? <bdi>{to}</bdi> : t('upkeep.redirects.off')}
                  </div>
                </Table.Td>
                <Table.Td>
                  <BusyButton
                    variant="default"
                    size="compact-md"
                    isBusy={false}
                    aria-label={t('upkeep.redirects.remove.what', { path })}
                    onClick={() =>
                      void removeRedirect(path, documentId).then(() => {
                        showUndo({
                          message: t('upkeep.redirects.removed', { path }),
                          undo: () => addRedirect(path, documentId).then(refresh),
                        })
                        return refresh()
                      })
                    }
                  >
                    {t('upkeep.redirects.remove')}
                  </BusyButton>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <div className="invite">
        <h3>{t('upkeep.redirects.add')}</h3>
        <ProblemSummary problems={form.problems} />
        <Form onSubmit={form.onSubmit} submit={t('upkeep.redirects.add')}>
          <TextField
            field={form.field('path')}
            label={t('upkeep.redirects.path')}
            description={t('upkeep.redirects.path.hint')}
            spellCheck={false}
            autoComplete="off"
          />
          <PagePicker
            id="documentId"
            label={t('studio.destination.page')}
            value={chosen}
            onChange={setChosen}
          />
        </Form>
      </div>
      <ImportRedirects />
    </Part>
  )
}
