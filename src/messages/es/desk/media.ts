import { translationOf } from '../../translation.ts'
import type { mediaTexts as original } from '../../desk/media.ts'

export const mediaTexts = translationOf<typeof original>()({
  'media.title': 'Imágenes',
  'media.lead':
    'Lo que las páginas pueden mostrar. Los lugares, las horas y las cámaras que indique un archivo se eliminan al recibirlo.',
  'media.list': 'Imágenes, la más reciente primero',
  'media.search': 'Buscar por nombre o descripción',
  'media.choose': 'Añadir imágenes',
  'media.hint':
    'También puede soltarlas aquí o pegar una. JPEG, PNG, WebP, GIF o AVIF, hasta 25 MB cada una.',
  'media.sending': 'Enviando {name}: {percent} %',
  'media.preparing': 'Preparando {name}…',
  'media.added': '{count, plural, one {La imagen está añadida.} other {# imágenes añadidas.}}',
  'media.known': '«{name}» ya está en la biblioteca.',
  'media.refused': '«{name}» no se añadió. {why}',
  'media.pick': 'Elegir una imagen',
  'media.replace': 'Elegir otra imagen',
  'media.alt': 'Qué muestra',
  'media.alt.hint': 'Para quienes no la ven. Diga en una frase lo que importa en esta página.',
  'media.decorative': 'Solo decoración: no dice nada que no diga el texto',
  'media.caption': 'Pie de imagen',
  'media.credit': 'Autoría',
  'media.facts': '{name}, {width} × {height} píxeles',
  'media.save': 'Guardar',
  'media.saved': 'Guardado.',
  'media.use': 'Usos y sustitución',
  'media.use.what': 'Usos y sustitución de {name}',
  'media.use.pages': 'La muestran:',
  'media.use.none': 'No se muestra en ninguna parte.',
  'media.use.draft': '(fuera del sitio)',
  'media.use.hint':
    'Otro archivo ocupará su lugar en todas ellas a la vez. Conservan sus descripciones y pies: compruebe que sigan siendo válidos.',
  'media.use.file': 'Otro archivo para esta imagen',
  'media.use.replace': 'Sustituir el archivo',
  'media.use.replacing': 'Sustituyendo…',
  'media.use.replaced': 'Sustituida. Todas las páginas donde aparece muestran la imagen nueva.',
  'media.remove': 'Eliminar',
  'media.remove.what': 'Eliminar {name}',
  'media.empty.title': 'Todavía no hay imágenes',
  'media.empty.text': 'Añada algunas arriba y elíjalas después en una página o una noticia.',
  'media.focus': 'Recortar',
  'media.focus.what': 'Recortar {name}',
  'media.focus.title': 'Dónde se recorta {name}',
  'media.focus.lead':
    'Las listas y los enlaces en otros sitios muestran solo una parte de la imagen. Señale lo que debe quedar a la vista, o use los controles deslizantes.',
  'media.focus.x': '{percent} % desde la izquierda',
  'media.focus.y': '{percent} % desde arriba',
  'media.focus.hint':
    'Así la muestran las listas, y así otros sitios. Todas las páginas que la muestran cambian de inmediato.',
  'media.focus.save': 'Mantener esto a la vista',
})
