import type { Picture as PictureOf } from '../../core/content/index.ts'

/** A picture in its own proportions, in the width that the screen needs; they keep its place free while it loads. */
export function Picture({ picture }: { picture: PictureOf }) {
  const { caption, credit } = picture
  const note = [caption, credit].filter((each) => each !== undefined).join(' · ')
  return (
    <figure className="picture">
      <PictureFile picture={picture} sizes="(max-width: 48rem) 100vw, 44rem" alt={picture.alt ?? ''} />
      {note !== '' && <figcaption>{note}</figcaption>}
    </figure>
  )
}

type CroppedProps = { picture: PictureOf; sizes: string }

/** A picture beside words that say the same, cropped to the box that the style sheet gives it; what its editor marked stays in sight. */
export function CroppedPicture({ picture, sizes }: CroppedProps) {
  return (
    <span className={`cropped ${focusClass(picture.focus)}`}>
      <PictureFile picture={picture} sizes={sizes} alt="" />
    </span>
  )
}

/**
 * The classes of `styles/focus.css` that put a point of a picture in sight: no style may stand in the page itself
 * (Content-Security-Policy).
 */
function focusClass(focus: PictureOf['focus']): string {
  const { x, y } = focusSteps(focus)
  return `focus-x-${x} focus-y-${y}`
}

/** A point in steps of ten percent; the middle, where no editor marked one. */
export const focusSteps = ({ x, y }: PictureOf['focus'] & {} = { x: 50, y: 50 }) => ({
  x: Math.round(x / 10),
  y: Math.round(y / 10),
})

/** The school's logo beside its name, which says the same: 48 CSS pixels high. */
export function Logo({ picture: { sizes, width, height } }: { picture: PictureOf }) {
  const { name = '', avif } = sizes.at(-1) ?? {}
  return (
    <picture className="logo">
      {avif && <source type="image/avif" srcSet={`/media/${avif}.avif`} />}
      <img src={`/media/${name}.webp`} width={width} height={height} alt="" />
    </picture>
  )
}

type FileProps = { picture: PictureOf; sizes: string; alt: string }

function PictureFile({ picture: { width, height, sizes: files, decorative }, sizes, alt }: FileProps) {
  const [widest] = files
  const avif = files.flatMap(({ width, avif }) => (avif ? [`/media/${avif}.avif ${width}w`] : []))
  return (
    <picture>
      {avif.length > 0 && <source type="image/avif" srcSet={avif.join(', ')} sizes={sizes} />}
      <img
        src={`/media/${(files[1] ?? widest)?.name ?? ''}.webp`}
        srcSet={files.map(({ width, name }) => `/media/${name}.webp ${width}w`).join(', ')}
        sizes={sizes}
        width={width}
        height={height}
        alt={decorative ? '' : alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
