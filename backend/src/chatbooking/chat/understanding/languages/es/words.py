"""Everyday Spanish: abbreviations, small words, and words that only look like others."""

from __future__ import annotations

SHORTHAND = {
    "m": "me",
    "t": "te",
    "ls": "las",
    "ste": "este",
    "q": "que",
    "k": "que",
    "ke": "que",
    "qe": "que",
    "xq": "porque",
    "pq": "porque",
    "x": "por",
    "xfa": "porfa",
    "xfavor": "porfa",
    "xf": "porfa",
    "pf": "porfa",
    "porfi": "porfa",
    "porfis": "porfa",
    "porfavor": "porfa",
    "plis": "porfa",
    "pliss": "porfa",
    "pls": "porfa",
    "plz": "porfa",
    "please": "porfa",
    "tb": "tambien",
    "tmb": "tambien",
    "tbn": "tambien",
    "mnn": "manana",
    "mñn": "manana",
    "mna": "manana",
    "maniana": "manana",
    "mnana": "manana",
    "mana": "manana",
    "manan": "manana",
    "mñana": "manana",
    "oy": "hoy",
    "oi": "hoy",
    "finde": "finde",
    "findes": "finde",
    "pa": "para",
    "pal": "al",
    "d": "de",
    "kiero": "quiero",
    "qiero": "quiero",
    "qro": "quiero",
    "ncsito": "necesito",
    "nesecito": "necesito",
    "necesto": "necesito",
    "aser": "hacer",
    "cto": "cuanto",
    "cnto": "cuanto",
    "qnto": "cuanto",
    "cuant": "cuanto",
    "kuanto": "cuanto",
    "kanto": "cuanto",
    "dnd": "donde",
    "dnde": "donde",
    "ora": "hora",
    "oras": "horas",
    "ola": "hola",
    "grax": "gracias",
    "grcs": "gracias",
    "grs": "gracias",
    "graxias": "gracias",
    "thx": "gracias",
    "thanks": "gracias",
    "ty": "gracias",
    "bn": "bien",
    "toy": "estoy",
    "ta": "esta",
    "tas": "estas",
    "hr": "hora",
    "serbicio": "servicio",
    "serbicios": "servicios",
    "haber": "hay",
    "ablar": "hablar",
    "hoi": "hoy",
    "jeuves": "jueves",
    "miercole": "miercoles",
    "sbado": "sabado",
    "savado": "sabado",
    "bienes": "viernes",
    "biernes": "viernes",
    "vierns": "viernes",
    "jevs": "jueves",
    "s": "si",
    "sii": "si",
    "appointment": "cita",
    "appt": "cita",
    "booking": "reserva",
    "book": "reservar",
    "slot": "hueco",
    "available": "disponible",
    "i": "y",
}

FILLERS = (
    "llamado llamada chico chica joven caballero "
    "porfa por favor el la los las lo un una unos unas uno de del a al en con para y e o u que me te"
    " se le les nos mi mis su sus tu tus yo usted ustedes vos ella ellas ellos este esta ese esa eso"
    " esto aqui aca ahi ya muy mas tan tambien pues po eh ah oh oye oiga oigan disculpa disculpe"
    " disculpen perdon permiso hola buenas amigo amiga amigos chicas chicos estimados estimado"
    " estimada senor senora senorita equipo entonces asi es son sea seria soy hijo hija hijos hijas"
    " mama papa madre padre esposo esposa marido mujer novia novio hermana hermano abuela abuelo nino"
    " nina bebe pareja suegra tia tio prima primo solo solamente todo toda dia dias fecha hora horas"
    " hrs semana minutos min si no como cuando cual mismo misma algun alguna algo nada otra otro ahora"
    " luego despues antes tipo bueno bien ok okey oka dale gracias q saludos porque pero esos estas"
    " ver voy ir dos persona personas ser estar gusta fin correo mail email telefono fono celular cel"
    " numero nombre contacto whatsapp atte datos saludo va vez reserva cita turno profe don dona"
    " doctor doctora"
)

COMMON = (
    "aparte ademas "
    "escribo escribia llamaba "
    "barbero barberos barberia peluqueria quiero quieres quiere quieren queria puedo puedes puede"
    " pueden podes podria tengo tienes tiene tienen tenes tenia tenemos hay habia estoy estas estamos"
    " estan estaba fue fui era eran hacer hace haces hacen hizo hago hice dar doy das dan dame decir"
    " digo dices dice dijo saber sabes sabe llegar llego llega poner pongo pone parece quedar queda"
    " quedo quedan creer creo hablar habla llevar llevo dejar deja dejo seguir sigue encontrar llamar"
    " llamo llama venir vengo viene pensar pienso salir salgo sale volver vuelvo vuelve tomar tomo"
    " conocer vivir sentir siento tratar mirar contar empezar esperar espera espero buscar busco"
    " entrar trabajar trabajo trabaja escribir perder perdi producir ocurrir entender pedir pido"
    " recibir recordar terminar permitir aparecer conseguir comenzar servir sirve sacar necesitar"
    " necesito mantener resultar leer caer cambiar cambio presentar abrir considerar oir acabar"
    " convertir ganar ganaste gano traer partir morir aceptar realizar suponer comprender lograr"
    " explicar casa cosa cosas caso parte mundo vida tiempo hombre mujeres gente punto lugar forma"
    " agua mano manos cara calle noche noches dia pais ciudad amor dinero plata pago problema"
    " problemas cuerpo cabeza espalda cuello pies pie pierna brazo brazos ojos boca nariz nuca hombros"
    " cintura piel nuevo nueva nuevos primera primero segunda segundo tercera tercero cuarta cuarto"
    " quinta ultima ultimo gran grande buen buena bueno mejor peor malo mala mal largo larga corto"
    " corta alto alta bajo baja rojo roja rojas rojos azul verde negro negra negras blanco blanca"
    " rubio rubia fuentes fuente rio pena penas soto silva rosa rosas flor flores cruz paz sol luna"
    " mar cielo leon reyes rey campo campos vega prado guerra toro santos santa angel luz alba salud"
    " dolores mercedes consuelo pilar rocio esperanza gracia reina alegria delgado calvo moreno bravo"
    " crespo cano lozano casado parra serrano nadie nunca siempre jamas casi quizas talvez mientras"
    " desde hasta sin sobre entre contra segun donde quien quienes cuyo cuanto cuanta cuantos cuantas"
    " poco poca mucho mucha muchos muchas demasiado bastante menos aunque sino cualquier cualquiera"
    " ambos cada varios varias demas ayer hoy tarde temprano pronto rapido lento cerca lejos dentro"
    " fuera arriba abajo delante detras alla carro auto coche moto tren bus metro perro gato comida"
    " cena almuerzo desayuno cafe colegio escuela universidad oficina empresa negocio tienda local"
    " unas pestanas cejas rostro carita labios canas raiz puntas flequillo peluquera norte nota notas"
    " pato plan plano mesa misa masa manta juntos junta junto justo julia juan julian marta mario"
    " martin marcos marco mariana luisa jueza lunar plena llena suena sueno tono tonos cuesta cuestan"
    " vale valen precio valor costo cobran cuenta cuentas caro barato oferta promo descuento tarjeta"
    " verdad mentira seguro segura listo lista claro vamos vaya venga toma mira dime dile anda andas"
    " falta cliente clienta clientes paciente pacientes alergica alergico embarazada interesada"
    " interesado nuevita mayor menor diabetica hipertensa vecina vecino amante fan tu-yo mama papa"
    " hermano disponible libre atrasada nuevamente feliz triste cansada cansado enferma enfermo"
    " ocupada ocupado cumpleanos boda fiesta evento graduacion matrimonio aniversario viaje vacaciones"
    " reunion clase clases gimnasio gym juego partido pelicula musica cancion libro foto fotos video"
    " mensaje mensajes chat robot bot maquina persona humano instrucciones anteriores sistema idiota"
    " tonto tonta basura mierda puta puto estupido estupida imbecil inutil prompt admin pizza"
    " hamburguesa chiste clima lluvia llover llueve frio calor hidratar relajar relajarme hacerme"
    " hacerse alguien relax rico rica suave fuerte completo completa profundo senoras senores uso usar"
    " usa agenda lavar secar color manos-y-pies doble triple hora-extra domicilio"
)

ELSEWHERE = (
    "tailandes tailandesa sueco sueca thai shiatsu reiki ayurvedico ayurvedica prenatal linfatico"
    " linfatica drenaje reductor reductora reductivo tantrico craneal craneo podal reflexologia laser"
    " botox acido hialuronico microblading micropigmentacion lifting rizado pestanas cejas extensiones"
    " tinte tintura balayage mechas reflejos keratina alisado permanente brushing peinado maquillaje"
    " pedicure pedicura pedicuria esmaltado gel acrilicas acrilico semipermanente kapping unas"
    " brasileno brasilena axilas bigote bozo rebaje bikini ingles brazos sauna jacuzzi hidromasaje"
    " exfoliacion peeling microdermoabrasion radiofrecuencia cavitacion presoterapia bronceado tatuaje"
    " tatuajes piercing ortodoncia brackets implante implantes protesis corona endodoncia extraccion"
    " muela carilla carillas blanqueamiento dental coloracion decoloracion barba afeitado degradado"
    " fade"
)

VERBS = (
    "escrib abr beb llen cambi cont aplic maquill pens piens aprend asist atend avis ayud busc cambi"
    " camin cant cobr coloc comi compr comprend comunic conoc"
    " conozc consegu consig consult contest convers corr cort cre cruz cuid deb dec deci dej demor"
    " depend desc dese despert despid dibuj dig dij doli dorm duel duerm ech elig elij encant encontr"
    " encuentr enoj ensen entend entiend entr entreg envi esper estudi exist expli explic extran falt"
    " fij fum gan gast grab grit gust hag hech hic hiz imagin import indic inform intent invit jueg jug"
    " junt lav limpi llam lleg llev llor llov lluev mand manej mat mejor met mezcl mir mostr muestr nad"
    " necesit ofrec olvid opin pag par parec perd permit pierd pint pon prefer prefier pregunt prepar"
    " prest prob prueb qued quej quem quit recib recog recomend record recuerd regal regres repet repit"
    " respond responder revis romp sab sac sal salud segu sent serv sient sig sirv sol son sub suen"
    " suger sugier tard termin tir toc tom tra trabaj traig traj uni ven vend ver visit viv volv vuelv"
)
"""Stems of everyday verbs."""
