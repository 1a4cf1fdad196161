import { useSortable } from '@dnd-kit/sortable'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { t } from '../../../../messages/desk-message.ts'
import { DownIcon, GripIcon, RemoveIcon, UpIcon } from '../../../ui/icons.tsx'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { asGroup, child } from './path.ts'
import { nameOf } from './values.ts'
import { yearlyDayOf } from './yearly-day.ts'

type Props = FieldViewProps & {
  id: string
  position: number
  count: number
  /** Undefined until someone opens or closes it: what holds nothing yet stands open. */
  isOpen: boolean | undefined
  onOpen: (isOpen: boolean) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One entry of a list. What is a single line stands open; what holds several fields opens and closes. */
export function ListItem({
  id,
  field,
  path,
  value,
  position,
  count,
  isOpen,
  onOpen,
  onMove,
  onRemove,
}: Props) {
  const { Draw, problems } = useDocumentForm()
  const [wasEmpty] = useState(() => nameOf(value) === '')
  const isShown = isOpen ?? wasEmpty
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: t('studio.list.handle') } })
  const { is } = field.control
  const variant = variantOf(field, value)
  const kind = variant?.label
  // A heading or a paragraph is read, and written, where it stands.
  const only =
    variant?.fields.length === 1 && variant.fields[0]?.control.is === 'text' ? variant.fields[0] : null
  const isSimple = only !== null || (is !== 'group' && is !== 'variants' && is !== 'either' && is !== 'list')
  const name = nameOf(value)
  const what =
    name || (kind ? t('studio.list.empty') : t('studio.list.entry', { what: field.label, position }))
  const day = yearlyDayOf(value)
  const isWrong = [...problems.keys()].some(
    (each) => each.startsWith(`${path}.`) || each === path || each.startsWith(`${path}[`),
  )
  return (
    <li
      ref={setNodeRef}
      data-item={id}
      className={isDragging ? 'list-item list-item--moving' : 'list-item'}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <div className="list-item-head">
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="list-item-grip"
          {...attributes}
          {...listeners}
          aria-label={t('studio.list.drag', { what, position, count })}
        >
          <GripIcon />
        </button>
        {isSimple ? (
          <div className="list-item-field">
            {only ? (
              <>
                <span className="list-item-kind" aria-hidden>
                  {kind}
                </span>
                <Draw
                  field={{ ...only, label: kind ?? only.label }}
                  path={child(path, only.name)}
                  value={asGroup(value)[only.name]}
                  isBare
                />
              </>
            ) : (
              <Draw field={field} path={path} value={value} isBare />
            )}
          </div>
        ) : (
          <button
            type="button"
            className="list-item-name"
            aria-expanded={isShown}
            onClick={() => onOpen(!isShown)}
          >
            {kind && <span className="list-item-kind">{kind}</span>}
            <span>{what}</span>
            {day !== '' && <span className="muted small">{day}</span>}
            {isWrong && <span className="field-problem"> {t('studio.list.wrong')}</span>}
          </button>
        )}
        <span className="list-item-acts">
          <IconButton label={t('studio.list.up', { what })} isOff={position === 1} onClick={() => onMove(-1)}>
            <UpIcon />
          </IconButton>
          <IconButton
            label={t('studio.list.down', { what })}
            isOff={position === count}
            onClick={() => onMove(1)}
          >
            <DownIcon />
          </IconButton>
          <IconButton label={t('studio.list.remove', { what })} onClick={onRemove}>
            <RemoveIcon />
          </IconButton>
        </span>
      </div>
      {!isSimple && isShown && (
        <div className="list-item-body">
          <Draw field={field} path={path} value={value} isBare isKindKnown={variant !== undefined} />
        </div>
      )}
    </li>
  )
}

type IconButtonProps = { label: string; isOff?: boolean; onClick: () => void; children: React.ReactNode }

const IconButton = ({ label, isOff = false, onClick, children }: IconButtonProps) => (
  <Button
    variant="subtle"
    size="compact-md"
    aria-label={label}
    title={label}
    // Not `disabled`, which would take the focus from the person who moves an entry to the end by keys.
    aria-disabled={isOff || undefined}
    onClick={() => !isOff && onClick()}
  >
    {children}
  </Button>
)

function variantOf({ control }: FieldViewProps['field'], value: unknown) {
  if (control.is !== 'variants') return undefined
  const mark = asGroup(value)[control.by]
  return control.variants.find((each) => each.value === mark)
}
