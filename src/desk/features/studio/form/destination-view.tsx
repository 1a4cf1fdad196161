import { SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { NamedField } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { useDocumentForm } from './form-context.ts'
import { asGroup, child, type FieldPath, type Group } from './path.ts'
import { PagePicker } from './reference-views.tsx'
import { asText } from './text-views.tsx'

/** Whether a group leads somewhere: to a page of this site, or to an address elsewhere. */
export const isDestination = (fields: readonly NamedField[]): boolean =>
  fields.some(({ name, control }) => name === 'to' && control.is === 'target') &&
  fields.some(({ name, control }) => name === 'href' && control.is === 'text')

type Props = { path: FieldPath; value: Group }

/** Where something leads: a page, chosen by its title, or an address. */
export function DestinationView({ path, value }: Props) {
  const { set, touch, problems } = useDocumentForm()
  const name = useId()
  const href = asText(value.href)
  const to = asGroup(value.to)
  const [isElsewhere, setElsewhere] = useState(href !== '')
  const [toPath, hrefPath] = [child(path, 'to'), child(path, 'href')]
  return (
    <div className="fields field-destination" role="group" aria-labelledby={name}>
      <div className="field-row">
        <span id={name} className="field-label">
          {t('studio.destination')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby={name}
          value={isElsewhere ? 'elsewhere' : 'here'}
          onChange={(chosen) => {
            setElsewhere(chosen === 'elsewhere')
            set(chosen === 'elsewhere' ? toPath : hrefPath, undefined)
          }}
          data={[
            { value: 'here', label: t('studio.destination.here') },
            { value: 'elsewhere', label: t('studio.destination.elsewhere') },
          ]}
        />
      </div>
      {isElsewhere ? (
        <TextInput
          id={hrefPath}
          aria-label={t('studio.destination.elsewhere')}
          placeholder="https://"
          spellCheck={false}
          value={href}
          error={problems.get(hrefPath)}
          onBlur={() => touch(hrefPath)}
          onChange={(event) => set(hrefPath, event.currentTarget.value || undefined)}
        />
      ) : (
        <div className="field-row">
          <PagePicker
            id={toPath}
            label={t('studio.destination.page')}
            isLabelHidden
            value={to.key === undefined ? null : { type: asText(to.type), key: asText(to.key) }}
            error={problems.get(toPath) ?? problems.get(child(toPath, 'key'))}
            onBlur={() => touch(toPath)}
            onChange={(chosen) =>
              set(
                toPath,
                chosen ? { ...chosen, ...(to.anchor !== undefined && { anchor: to.anchor }) } : undefined,
              )
            }
          />
          <TextInput
            className="field-medium"
            aria-label={t('studio.destination.anchor')}
            placeholder={t('studio.destination.anchor')}
            spellCheck={false}
            disabled={to.key === undefined}
            value={asText(to.anchor)}
            error={problems.get(child(toPath, 'anchor'))}
            onChange={(event) => set(child(toPath, 'anchor'), event.currentTarget.value || undefined)}
          />
        </div>
      )}
    </div>
  )
}
