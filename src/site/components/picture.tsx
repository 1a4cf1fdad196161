import type { Picture as PictureOf } from '../../core/content/index.ts'

const addressOf = (name: string) => `/media/${name}.webp`

/** A picture in the width that the screen needs. Its own proportions keep its place free while it loads. */
export function Picture({ picture }: { picture: PictureOf }) {
  const { alt = '', caption, credit, width, height, sizes } = picture
  const [widest] = sizes
  const note = [caption, credit].filter((each) => each !== undefined).join(' · ')
  return (
    <figure className="picture">
      <img
        src={addressOf((sizes[1] ?? widest)?.name ?? '')}
        srcSet={sizes.map((size) => `${addressOf(size.name)} ${size.width}w`).join(', ')}
        sizes="(max-width: 48rem) 100vw, 44rem"
        width={width}
        height={height}
        alt={picture.decorative ? '' : alt}
        loading="lazy"
        decoding="async"
      />
      {note !== '' && <figcaption>{note}</figcaption>}
    </figure>
  )
}
