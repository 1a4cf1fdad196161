import { fine, heavy, n, range } from '../strokes.ts'

/** An open book: education. */
export function drawBook(): string {
  const lines = (side: 1 | -1) =>
    range(13)
      .map((index) => {
        const y = 42 + index * 4
        const x = (offset: number) => n(60 + side * offset)
        return `M${x(6)} ${n(y + 1)}C${x(16)} ${n(y - 9)} ${x(32)} ${n(y - 9)} ${x(index === 12 ? 30 : 45)} ${n(y - (index === 12 ? 7 : 4))}`
      })
      .join('')
  const cover = (side: 1 | -1) => {
    const x = (offset: number) => n(60 + side * offset)
    return `M60 36C${x(12)} 20 ${x(34)} 22 ${x(50)} 30V90C${x(34)} 82 ${x(12)} 82 60 98`
  }
  const edges = (side: 1 | -1) =>
    range(5)
      .map((index) => {
        const x = (offset: number) => n(60 + side * offset)
        const drop = 2.2 * (index + 1)
        return `M${x(50 + index * 1)} ${n(30 + drop)}V${n(90 + drop)}C${x(34)} ${n(82 + drop)} ${x(12)} ${n(82 + drop)} 60 ${n(98 + drop * 0.8)}`
      })
      .join('')
  return fine(lines(1) + lines(-1) + edges(1) + edges(-1)) + heavy(cover(1) + cover(-1) + 'M60 36V98')
}
