import { operator } from '../operator';
import type { Texts } from './texts';

export const es: Texts = {
  language: 'Español',
  home: {
    title: 'Chat Booking: reservas por chat para tu negocio',
    description:
      'Un chat en tu página que entiende lo que piden tus clientes, ofrece solo horas libres y deja la reserva hecha. En español, inglés y portugués.',
  },
  skip: 'Ir al contenido',
  nav: { label: 'Secciones', languages: 'Idiomas', signIn: 'Entrar' },
  hero: {
    hour: '09:00',
    headline: ['Tus clientes escriben.', 'La hora queda tomada.'],
    lead: 'Un chat en tu página que entiende «un masaje el viernes tipo 5», ofrece solo horas que de verdad están libres y deja la reserva hecha. También cuando ya cerraste.',
    start: 'Crear mi agenda',
    free: 'Gratis durante el acceso anticipado. Sin tarjeta.',
    try: {
      label: 'Pruébalo aquí mismo con un spa de mentira y una agenda de verdad:',
      sentences: [
        'Quiero un masaje mañana en la tarde',
        '¿Cuánto cuesta la limpieza facial?',
        'Un circuito de aguas el sábado con quien sea',
      ],
      received: 'Acaba de llegar a la agenda del spa',
      by: 'con',
      code: 'Código',
    },
  },
  sheet: {
    label: 'Una página de agenda: el chat llena la línea de las 17:00',
    day: 'Viernes',
    business: 'Agua Clara Spa',
    lines: [
      { hour: '10:00', visit: 'Limpieza facial', customer: 'Ignacio V.' },
      { hour: '11:00' },
      { hour: '12:00', visit: 'Masaje de relajación', customer: 'Francisca S.' },
      { hour: '14:00', note: 'Almuerzo' },
      { hour: '15:00', visit: 'Circuito de aguas', customer: 'Paula C.' },
      { hour: '16:00' },
      { hour: '17:00', visit: 'Masaje de relajación', customer: 'Ana D.', fresh: true },
      { hour: '18:00' },
    ],
    chat: {
      label: 'Conversación grabada',
      visitor: 'Cliente',
      assistant: 'Chat',
      messages: [
        ['visitor', 'hola! masaje de relajación el viernes tipo 5 con quien sea'],
        ['assistant', 'Viernes 27 de noviembre a las 17:00. ¿A nombre de quién la reservo?'],
        ['visitor', 'Ana Díaz'],
      ],
    },
  },
  steps: {
    hour: '10:00',
    menu: 'Cómo funciona',
    title: 'Tres pasos, una tarde tranquila',
    items: [
      [
        'Cuenta qué haces',
        'Tus servicios con su duración y precio, tu equipo y sus horarios. La puesta en marcha te lleva de la mano y puedes dejarla a medias.',
      ],
      [
        'Pega una línea en tu página',
        'La copias del panel. Sirve en WordPress, Shopify, Webflow o en una página hecha a mano, y no toca tu diseño.',
      ],
      [
        'Mira cómo se llena',
        'Cada reserva aparece en tu calendario al momento. Tu cliente se lleva un código y el evento para su propio calendario.',
      ],
    ],
    snippet: 'La línea que se pega en la página',
  },
  reading: {
    title: 'Escriben como hablan',
    lead: 'Con faltas, sin acentos y en cualquier orden. El chat junta servicio, persona, día y hora, y pregunta solo lo que falta.',
    said: 'Lo que escriben',
    understood: 'Lo que el chat entiende',
    rows: [
      ['masage descontracturante mañana dsps de las 5', 'Masaje descontracturante · mañana · desde las 17:00'],
      ['con la cami o quien sea', 'Camila · o quien esté libre'],
      ['pásala al martes porfa', 'Mover la reserva · martes'],
      ['a q hora abren el sábado?', 'Horario del sábado, y sigue con la reserva'],
    ],
  },
  features: {
    hour: '11:00',
    menu: 'Qué incluye',
    title: 'Lo que una agenda de papel no sabe hacer',
    items: [
      [
        'Nunca dos en la misma hora',
        'Quien llega primero se queda con ella, aunque dos personas confirmen en el mismo segundo.',
      ],
      [
        'Tus reglas, no las nuestras',
        'Pausas entre visitas, anticipación mínima, hasta cuándo se puede cambiar, feriados y vacaciones de cada persona.',
      ],
      [
        'Cambios sin llamarte',
        'El cliente mueve o cancela en el mismo chat, con su código y dentro del plazo que tú pones.',
      ],
      [
        'Tu equipo, cada quien lo suyo',
        'Quién administra, quién edita y quién solo mira. Lo que no le toca a una persona, no lo puede hacer.',
      ],
      [
        'Liviano con tu página',
        'Menos de 18 KB, sin cookies y sin rastreadores. Funciona con teclado y con lector de pantalla.',
      ],
      [
        'Tus datos son tuyos',
        'Los de cada negocio están separados en cada lectura y cada escritura, y se pueden exportar y borrar.',
      ],
    ],
  },
  plans: {
    hour: '12:00',
    menu: 'Planes',
    title: 'Empieza sin pagar',
    lead: 'Estamos en acceso anticipado: hoy ningún plan se cobra. Antes de que eso cambie te avisaremos, y podrás quedarte en el plan gratis.',
    plan: 'Plan',
    columns: ['Reservas al mes', 'Conversaciones al mes', 'Personas en la agenda'],
    unlimited: 'Sin límite',
    everything: 'Los tres tienen todas las funciones. Lo único que cambia es cuánto cabe.',
    start: 'Crear mi agenda',
  },
  questions: {
    hour: '13:00',
    menu: 'Preguntas',
    title: 'Lo que suelen preguntar',
    items: [
      [
        '¿Tengo que cambiar mi página?',
        'No. Pegas una línea y aparece un botón en la esquina. Si la quitas, se va todo.',
      ],
      [
        '¿Es inteligencia artificial? ¿Puede inventar horas?',
        'No inventa: el chat lee los mensajes con reglas propias para español, inglés y portugués, y ofrece solo lo que la agenda tiene libre en ese momento. Lo que dicen tus clientes no se envía a ningún modelo externo.',
      ],
      [
        '¿Y si no entiende a alguien?',
        'Ofrece botones para elegir servicio, día y hora. Ves qué mensajes no entendió para agregar esas palabras.',
      ],
      ['¿En qué zona horaria trabaja?', 'En la de tu negocio, siempre, también en los días en que cambia la hora.'],
      [
        '¿Cuánto tarda en estar listo?',
        'Con tres servicios y dos personas, unos minutos. Puedes probarlo en el panel antes de ponerlo en tu página.',
      ],
      [
        '¿Qué pasa si me quiero ir?',
        'Quitas la línea y cierras tu negocio en el panel. Durante 30 días puedes arrepentirte.',
      ],
    ],
  },
  closing: {
    hour: '18:00',
    title: 'Cierra la puerta. El chat sigue atendiendo.',
    text: 'Crea tu agenda hoy y que mañana amanezca con reservas.',
  },
  footer: { privacy: 'Privacidad', terms: 'Condiciones', contact: 'Contacto' },
  missing: {
    title: 'Aquí no hay nada anotado',
    text: 'Esta página no existe o cambió de lugar.',
    back: 'Volver al inicio',
  },
  legal: {
    updated: 'Última actualización: 23 de noviembre de 2026',
    privacy: {
      title: 'Privacidad',
      description: 'Qué datos guarda Chat Booking, para qué, por cuánto tiempo y cómo pedir que se borren.',
      lead: 'Qué guardamos, para qué y por cuánto tiempo, sin letra chica.',
      sections: [
        [
          'Quién responde',
          `${operator.name} opera este servicio. Cada negocio decide qué datos pide a sus clientes y responde por ellos; nosotros los tratamos por encargo suyo. Por los datos de las cuentas de negocio respondemos nosotros. Para cualquier consulta: ${operator.email}.`,
        ],
        [
          'Si visitas este sitio',
          'No usamos cookies, ni medición de visitas, ni publicidad, ni archivos de terceros. Los servidores que entregan las páginas y el widget anotan la dirección IP, la página pedida y el navegador, para detectar abusos y fallas. Esas anotaciones se borran a los 90 días.',
        ],
        [
          'Si reservas por chat',
          'Guardamos lo que escribes, tu nombre, el correo o teléfono que das y las reservas que haces. Lo ve el negocio con el que hablas, y ningún otro.',
          'Una conversación puede continuarse durante 24 horas desde el último mensaje. Se elimina 30 días después. Las reservas se conservan mientras el negocio las necesite o hasta que pidas que se borren.',
          'En tu navegador queda una clave que permite seguir la conversación al volver. No es una cookie, no viaja a otros sitios, y el botón de la flecha en el chat la olvida.',
        ],
        [
          'Si tienes una cuenta',
          'Guardamos tu correo, tu contraseña cifrada de modo que nadie puede leerla, el nombre de tu negocio, su configuración y quiénes son parte de tu equipo.',
          'El panel guarda en tu navegador la sesión iniciada, hasta que sales.',
        ],
        [
          'Dónde y cómo',
          'Todo se guarda en Amazon Web Services, cifrado en reposo y en camino. No compartimos ni vendemos datos, y ningún modelo de lenguaje externo lee las conversaciones.',
          'Los registros técnicos llevan identificadores y códigos, nunca nombres, contactos ni mensajes, y se borran a los 90 días. Hay copias de seguridad de los últimos 35 días: lo borrado desaparece de ellas en ese plazo.',
        ],
        [
          'Tus derechos',
          `Puedes pedir ver, corregir, llevarte o borrar tus datos. Si reservaste con un negocio, pídelo a ese negocio; si no responde, o si tienes una cuenta, escribe a ${operator.email}. Respondemos dentro de 30 días.`,
        ],
      ],
    },
    terms: {
      title: 'Condiciones de uso',
      description: 'Las reglas para usar Chat Booking, en lenguaje claro.',
      lead: 'Las reglas del servicio, en lenguaje claro.',
      sections: [
        [
          'El servicio',
          `${operator.name} ofrece un chat que toma reservas y un panel para administrarlas. Está en acceso anticipado: puede cambiar, y no prometemos que esté disponible sin interrupciones.`,
        ],
        [
          'Tu cuenta',
          'Quien abre la cuenta actúa por un negocio y responde por lo que hace su equipo. Cuida tu contraseña; puedes agregar un segundo factor. Los datos que nos das deben ser verdaderos.',
        ],
        [
          'Precio y límites',
          'Durante el acceso anticipado ningún plan se cobra. Cada plan indica cuántas reservas y conversaciones incluye al mes y cuántas personas caben en la agenda. Avisaremos por correo al menos 30 días antes de cobrar por primera vez, y nada se cobra sin que lo aceptes.',
        ],
        [
          'Lo que te toca a ti',
          'Cumplir las reservas que tu agenda acepta, mantener al día horarios y precios, informar a tus clientes sobre sus datos y respetar la ley de tu actividad. No uses el servicio para engañar, enviar mensajes no pedidos ni atacar sistemas.',
        ],
        [
          'Tus datos',
          'Lo que cargas y lo que escriben tus clientes es tuyo. Nosotros solo lo usamos para prestar el servicio, como explica la página de privacidad.',
        ],
        [
          'Suspensión y cierre',
          'Puedes cerrar tu negocio cuando quieras desde el panel y reabrirlo durante 30 días. Podemos suspender una cuenta que incumpla estas reglas o ponga en riesgo a otras, y te diremos por qué.',
        ],
        [
          'Responsabilidad',
          'El servicio se entrega tal como está. En la medida que la ley lo permite, no respondemos por ganancias perdidas ni daños indirectos. Nada de esto limita derechos que la ley no deja limitar.',
        ],
        [
          'Cambios',
          `Si estas condiciones cambian, lo avisaremos por correo antes de que rijan. Dudas: ${operator.email}.`,
        ],
      ],
    },
  },
};
