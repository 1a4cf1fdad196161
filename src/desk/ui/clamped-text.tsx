import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'

/** A text of strangers: its first six lines, and the rest where the reader asks for it. */
export function ClampedText({ text, className }: { text: string; className: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  const [isLong, setLong] = useState(false)
  const [isOpen, setOpen] = useState(false)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setLong((before) => before || element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <>
      <p ref={box} dir="auto" className={isOpen ? className : `${className} clamped`}>
        {text}
      </p>
      {isLong && (
        <Button
          variant="subtle"
          size="compact-sm"
          ms={-8}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'text.show-less' : 'text.show-all')}
        </Button>
      )}
    </>
  )
}
