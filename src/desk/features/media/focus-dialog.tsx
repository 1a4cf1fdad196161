import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type PointerEvent, useState } from 'react'
import type { Focus, MediaView } from '../../../core/media/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { addressOf, setFocus } from './media-query.ts'

type Props = { picture: MediaView; onClose: () => void }

/** The point of a picture that stays in sight where it is cropped: set on the picture by pointer, or by two sliders with keys. */
export function FocusDialog({ picture, onClose }: Props) {
  const client = useQueryClient()
  const [focus, setPoint] = useState(picture.focus)
  const save = useMutation({
    mutationFn: () => setFocus(picture.id, focus),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['media'] })
      onClose()
    },
  })
  const src = addressOf((picture.sizes.find(({ width }) => width <= 960) ?? picture.sizes[0])?.name ?? '')
  const objectPosition = `${focus.x}% ${focus.y}%`
  return (
    <Dialog title={t('media.focus.title', { name: picture.name })} onClose={onClose}>
      <div className="fields">
        <p>{t('media.focus.lead')}</p>
        {/* By keys the sliders below do the same. */}
        <div
          className="focus-picture"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            setPoint(pointIn(event))
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) setPoint(pointIn(event))
          }}
        >
          <img src={src} alt={picture.alt} width={picture.width} height={picture.height} draggable={false} />
          <span className="focus-mark" style={{ left: `${focus.x}%`, top: `${focus.y}%` }} />
        </div>
        {(['x', 'y'] as const).map((axis) => (
          <label key={axis} className="focus-axis">
            {t(`media.focus.${axis}`, { percent: focus[axis] })}
            <input
              type="range"
              min={0}
              max={100}
              value={focus[axis]}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                setPoint((point) => ({ ...point, [axis]: valueAsNumber }))
              }
            />
          </label>
        ))}
        <div className="focus-crops" aria-hidden>
          <img className="focus-crop" src={src} alt="" style={{ objectPosition }} />
          <img className="focus-crop focus-crop--wide" src={src} alt="" style={{ objectPosition }} />
        </div>
        <p className="small muted">{t('media.focus.hint')}</p>
        <div className="acts">
          <BusyButton isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('media.focus.save')}
          </BusyButton>
        </div>
        <p className="alert-line" role="alert">
          {save.error ? sayFailure(save.error) : ''}
        </p>
      </div>
    </Dialog>
  )
}

/** Where the pointer is, in percent of the picture. */
function pointIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Focus {
  const box = currentTarget.getBoundingClientRect()
  const percent = (part: number, whole: number) =>
    Math.round(Math.min(Math.max(whole === 0 ? 0 : part / whole, 0), 1) * 100)
  return { x: percent(clientX - box.left, box.width), y: percent(clientY - box.top, box.height) }
}
