import { createContext, type ReactNode } from 'react'
import type { MediaView } from '../../../../core/media/schema.ts'

type PickerProps = { onChosen: (picture: MediaView) => void; onClose: () => void }

/** Draws what a picture is chosen in: the library is a feature of its own, and screens bring the two together. */
export const PickerContext = createContext<(props: PickerProps) => ReactNode>(() => null)
