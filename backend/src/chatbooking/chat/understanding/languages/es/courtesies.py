"""How Spanish speakers greet, thank, agree and decline."""

from __future__ import annotations

COURTESIES = {
    "greet": """
        hola|holas|holi|holis|hello|hi|hey|wena|wenas|buenas|holaa|alo|saludos|ey|hellow|holu
        buenas|buenos|buen|wenas|buena dias|dia|tardes|tarde|noches|noche
        que tal|onda|hubo|mas|hay|pasa|cuentas
        como estan|estas|esta|va|andan|andas|anda|les|te|estais|van todo?
        como le|les|te va|baila|ha
        como me le|la|lo|los|les va|ha|trata|andan|anda|tiene
        como andamos|vamos|amanecio|amaneces|amanecen|vas|tas|tai|estai|andai
        buenas buenas
        que tal todo?
        que hay|hubo|hubole|tranza|pex|mas|pedo|honda
        quiubo|quihubo|quiubole|habla|holap|olis|holiwi|wola|aloha|epa|ey
        muy buenas|buenos tardes|noches|dias?
        todo bien?
        hola a todos|todas
        como amanecieron|amanecio|amanece
        espero que esten|estes|se bien|encuentren bien?
        👋
        🙋‍♀
        🙋
        mucho gusto
        un gusto
        buen dia
    """,
    "affirm": """
        eso|esa|ese quiero|mero|mismito
        de una|lujo|10|diez
        mandale|metele|hacele|ponele|dale nomas|derecho|gas?
        impecable|perfe|joyita|cabal|sisas|jalo|obvi|clarin|buenazo|fino|chi|clarisimo|hecho|espectacular
        ya vas|estas|quedo
        va pues|bien|perfecto
        venga va|vale
        vale vale|venga|perfecto
        a darle
        orale|arre|andale|claro|clarinete|ajam|aja|sipi
        sii|positivo|copiado|entendido|venga|chido|joyita|okidoki
        me late|parece|gusta|agrada
        si senor|senora|senorita|amigo|amiga
        asi esta? bien|perfecto
        esta todo? bien|correcto|ok|perfecto asi?
        vamos con eso
        de acuerdo
        me queda bien|perfecto
        si|sip|sisi|sipo|yes|yep|ok|okay|oki|okey|okis|okas|oka|dale
        vale|claro|perfecto|perfect|bueno|listo|genial
        excelente|exacto|exactamente|correcto|confirmo|confirmado|confirmada
        obvio|obviamente|simon|yapo|yap|bacan|buenisimo
        joya|barbaro|estupendo|fenomenal|afirmativo|hagale|acepto
        hecho|adelante|efectivamente|super|regio|fantastico|sale|va|ya|bien|cierto|okk|confirmar|guay|chevere
        si si
        claro que si
        por supuesto
        de acuerdo|una
        me parece bien|perfecto|genial|excelente?
        esta bien|perfecto|genial|ok
        asi es|mismo
        eso es|mismo
        esa misma?
        ese mismo?
        me sirve|acomoda|queda|viene|va|gusta|tinca bien|perfecto|genial?
        como no
        te confirmo
        si quiero|acepto|porfa|dale|confirmo
        todo bien|correcto|ok $
        👍
        ✅
        👌
        🆗
        ya po
        desde luego
        sin problema
        no hay problema
        va que va
        sale y vale
        lo confirmo
        quiero esa|ese|eso $
        esa|ese esta bien|perfecta|perfecto
        hagamoslo
        suena bien
        con gusto
    """,
    "deny": """
        no quiero|necesito|deseo nada mas?
        nono|nonono|nonas
        deja|dejalo|dejemoslo ahi|asi|nomas|no?
        ni de cona|chiste|broma
        paso|nanai|naranjas|negativo|nones|nelson
        asi no
        nica|nicagando
        ni ahi
        nada que ver
        mejor nada|ninguno|ninguna
        no lo creo
        dejemoslo asi?
        no esta bien
        ya no gracias
        ya no quiero|deseo|necesito mas|nada? $
        no|nop|nope|nel|nah|negativo|nones|tampoco|nopo|noup
        no no
        para nada
        de ninguna manera
        en absoluto
        ni loco|loca|hablar
        ahora|todavia|aun|hoy|asi no
        por ahora|el no momento?
        mejor no
        no quiero|deseo|puedo|gracias|me $
        no por ahora|el
        no hace falta
        no es necesario
        no necesito nada mas?
        nada|ninguno|ninguna mas?
        olvidalo|dejalo|olvidate|dejemoslo asi?
        ya no
        👎
        ❌
        🙅
        🙅‍♀
        no me sirve|acomoda|interesa|convence|gusta
        para no|nada
        que no
        claro que no
        por supuesto que no
        no eso es todo
        es todo
        eso es todo
        seria todo
        no todavia|aun|ahora|estoy seguro|segura
        creo que no
        no creo
        no esta bien asi?
    """,
    "thanks": """
        se agradece mucho?
        gracias|agradecido|agradecida|amable {praise}
        gracias igual|igualmente
        gracias de todos|todas|cualquier modos|modo|maneras|manera|formas|forma
        gracias|thankyou|agradecido|agradecida|agradecidos|graciass
        muchas|mil|muchisimas|millon|infinitas de? gracias
        un millon
        te|se|le|les|lo lo? agradezco|agradecemos|agradeceria
        muy amable|amables
        que amable|amables
        🙏
        gracias por todo|la|su|tu|el|responder .. ayuda|atencion|info|informacion|tiempo
        gracias por
        mil|mili|miles|tantas|hartas gracias?
        te pasaste
        son los? mejores
        eres un|una? amor|genial|crack|angel
        💛
        ❤
        de verdad
        thank you
        mil gracias
        un monton|mundo|monton
        por todo
        por la|tu|su ayuda|atencion|info|informacion
        merci
    """,
    "bye": """
        chao|chau|adios|bye|chaito|bendiciones|cuidate|cuidense
        hasta luego|pronto|manana|entonces
        nos vemos|hablamos|estamos pronto|luego|entonces?
        que tengas|tengan|tenga|tengas|este|esten un|una|muy? buen|lindo|linda dia|tarde|noche|fin|jornada?
        que tengas|tengan|tenga un|una|muy? buena|excelente|bonito|bien dia|tarde|noche|fin|jornada?
        que tengas|este|esten un|una|muy? buena|excelente|bonito|bien dia|tarde|noche|fin|jornada?
        un|mil|muchos? abrazo|beso|besote|besito|besos|abrazos|abrazote grande?
        besos|besitos|abrazos|besote
        buen fin de semana
        feliz dia|tarde|noche
    """,
}
