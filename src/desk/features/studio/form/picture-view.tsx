import { Button, Checkbox, TextInput } from '@mantine/core'
import { useContext, useState } from 'react'
import type { MediaView } from '../../../../core/media/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { type FieldViewProps, useDocumentForm } from './form-context.ts'
import { asGroup, child } from './path.ts'
import { PickerContext } from './picker-context.ts'
import { asText } from './text-views.tsx'

/** A picture, and what it says on this page: what it shows, whose it is. */
export function PictureView({ field, path, value }: FieldViewProps) {
  const { set, touch, problems } = useDocumentForm()
  const drawPicker = useContext(PickerContext)
  const [isOpen, setOpen] = useState(false)
  const picture = asGroup(value)
  const sizes: readonly unknown[] = Array.isArray(picture.sizes) ? picture.sizes : []
  const problem = problems.get(path)

  function choose({ id, alt, credit, width, height, sizes, focus }: MediaView) {
    set(path, {
      ...picture,
      media: id,
      alt: asText(picture.alt) || alt,
      credit: asText(picture.credit) || credit,
      width,
      height,
      sizes,
      focus,
    })
    setOpen(false)
  }

  return (
    <fieldset className="fields field-group" id={path} tabIndex={-1}>
      <legend>{field.isOptional ? t('studio.optional', { label: field.label }) : field.label}</legend>
      {field.help && <p className="small muted">{field.help}</p>}
      {problem && <p className="field-problem">{problem}</p>}
      {sizes.length > 0 && (
        <img className="field-picture" src={`/media/${asText(asGroup(sizes.at(-1)).name)}.webp`} alt="" />
      )}
      <div className="field-row">
        <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
          {t(sizes.length > 0 ? 'media.replace' : 'media.pick')}
        </Button>
        {field.isOptional && sizes.length > 0 && (
          <Button variant="subtle" size="compact-md" onClick={() => set(path, undefined)}>
            {t('studio.group.remove', { label: field.label })}
          </Button>
        )}
      </div>
      {sizes.length > 0 && (
        <>
          <TextInput
            id={child(path, 'alt')}
            label={t('media.alt')}
            description={t('media.alt.hint')}
            dir="auto"
            disabled={picture.decorative === true}
            value={asText(picture.alt)}
            error={problems.get(child(path, 'alt'))}
            onBlur={() => touch(child(path, 'alt'))}
            onChange={(event) => set(child(path, 'alt'), event.currentTarget.value)}
          />
          <Checkbox
            label={t('media.decorative')}
            checked={picture.decorative === true}
            onChange={(event) => set(child(path, 'decorative'), event.currentTarget.checked || undefined)}
          />
          <TextInput
            id={child(path, 'caption')}
            label={t('studio.optional', { label: t('media.caption') })}
            dir="auto"
            value={asText(picture.caption)}
            onChange={(event) => set(child(path, 'caption'), event.currentTarget.value)}
          />
          <TextInput
            id={child(path, 'credit')}
            label={t('studio.optional', { label: t('media.credit') })}
            dir="auto"
            value={asText(picture.credit)}
            onChange={(event) => set(child(path, 'credit'), event.currentTarget.value)}
          />
        </>
      )}
      {isOpen && drawPicker({ onChosen: choose, onClose: () => setOpen(false) })}
    </fieldset>
  )
}
