"""How Portuguese speakers greet, thank, agree and decline."""

from __future__ import annotations

COURTESIES = {
    "greet": """
        e ai ,? tudo? beleza|certo|joia|bem|bom|tranquilo
        oi|ola|opa|eae|eai|hey ,? tudo? beleza|certo|joia|tranquilo
        bom|boa dia|tarde|noite ,? tudo? beleza|certo|joia|bem|bom|tranquilo
        oi|ola|oie|oii|oiee|opa|eai|eae|alo|salve
        hey|hi|hello|bomdia|boatarde|boanoite|iai|fala|koe|oiii|saudacoes
        bom|boa|boas|bo dia|tarde|noite|tardes|noites|diaa
        tudo bem|bom|certo|joia|tranquilo|ok|beleza|legal ?
        tudo bem|bom|certo|joia|tranquilo|ok com|por|contigo|ai voce|voces|vc|ai|aqui?
        como vai|vao|esta|estao|vcs|voce|voces|ta|e|anda|passou|que? voce|voces|vai|esta|estao|indo|tudo?
        e ai
        ora? viva|vivas|boas
        muito bom|boa dia|tarde|noite
        como esta|vai|anda|estas|estais|vao|tem passado?
        e ai|fala|opa|salve chefe|mano|meu|meus|mestre|amigo|amiga|querido|querida|rei|patrao|parceiro
        bao|buenas|eita
        tudo bem|bom voce|voces|gente|pessoal|por?
        prazer
        espero que esteja|estejam|voce .. bem
        👋
        🙋
        muito prazer
        td bem|bom|bem
        oi oi
        beleza ?
        fala ai|pessoal|galera|gente
        bom dia|tarde dia|flor?
    """,
    "affirm": """
        uhum|aham|positivo|perfeitamente|certamente|okk|okey|oki
        partiu
        pode crer|mandar|vir|apostar
        manda bala|ver|ai
        show de bola
        firmeza|fixe|combinadinho|fechadissimo|demorou|demoro|certeza|pois|bue|tranquilao|supimpa
        na boa
        de boa
        esta|ta fixe|optimo
        pois claro|sim|pode
        fechou|beleuza|bele|marcado|combinadissimo|yep|claro|sii
        por mim esta|ta? bem|bom|otimo|perfeito|certo
        esta|ta? tudo? certo|certinho|correto
        e|eh isso ai|mesmo|sim?
        serve perfeitamente
        pode confirmar|marcar|sim|agendar|fechar
        ta bom|bem|certo|otimo
        sim|claro|ok|okay|beleza|fechado|perfeito|certo|certinho|isso|exato|exatamente|correto|confirmo
        confirmado|confirmada|positivo|bora|show|joia|combinado|otimo|otima|maravilha|legal|uhum|aham|ahan|yes
        sure|tranquilo|bacana|excelente|aceito|concordo|pode|quero|top|massa|fechou|demorou|simm|si
        blz|suave|perfeita|maravilhoso|ta|ok|concordo
        simplesmente|certissimo|confirmar|boa|obviamente|logico|opa|manda
        sim sim|quero|senhor|senhora|porfavor|pode|claro|confirmo|isso|certo|perfeito|ser
        com certeza
        pode ser|marcar|confirmar|sim|agendar|fechar $
        isso mesmo|ai
        ta|esta|tudo bom|bem|certo|otimo|ok|perfeito|beleza|joia|confirmado
        por mim ok|tudo|pode|sim|esta|fechado?
        e isso|esse|essa mesmo|ai?
        de acordo
        sem problema|problemas|duvida
        me serve
        esta bom|bem|otimo|perfeito
        para mim esta|ta|ok .. bom|otimo|perfeito
        👍
        ✅
        👌
        🆗
        claro que sim
        acho que sim
        quero sim
        pode sim
        confirmo sim
        vamos nessa|la|sim
        essa|esse mesmo|mesma|ai
        ta certo|combinado|fechado
        fecha|fechamos|fechado nesse|nessa|esse|essa|com|negocio|assim?
        boa ideia
        serve sim|bem
        esta confirmado|marcado
        fica bom|otimo|perfeito
    """,
    "deny": """
        nao precisa|preciso nao?
        sem chance|condicoes
        nada feito
        nem rola|ferrando|pensar
        deixa|deixe estar|ai
        obrigado|obrigada mesmo assim
        fica|deixo|deixamos para|pra outra|outro|proxima|proximo altura|dia|hora|vez|momento|ocasiao?
        ^ nem $
        nem a pau|morta|morto|sonhando|ferrando|que
        nao quero nao|mais
        na verdade|real nao quero|preciso mais?
        ja nao quero|preciso $
        nao|nem obrigado|obrigada|valeu|brigado
        deixa quieto|para la|assim
        vou|melhor|prefiro deixar pra|quieto|assim|para la?
        acho que vou deixar
        ^ deixa $
        hoje nao
        nops|nananinanao
        nao|nop|nope|nunca|negativo|jamais|neca|nah|naooo
        nao nao|obrigado|obrigada|quero|precisa|preciso|posso|senhor|senhora|valeu
        nao e|isso|agora|hoje|ainda|sei|gostei|serve|da|rola
        de jeito|modo|forma nenhum|nenhuma|algum
        agora|hoje|ainda|por nao|enquanto|ora|hora
        por enquanto|ora|agora nao?
        deixa|deixe pra|para|quieto|assim|isso la|depois|quieto?
        esquece|esqueca
        nem pensar|pensa
        nao quero|desejo mais?
        nao e|eh isso|esse|essa|necessario|preciso
        nao precisa|preciso de? mais? nada?
        mais nada
        so isso
        era so? isso
        nada nao?
        melhor nao
        prefiro nao
        acho que nao
        claro que nao
        nenhum|nenhuma
        👎
        ❌
        🙅
        nao isso e? tudo
        isso e tudo
        nao vai dar
        nao me serve|interessa|agrada
        nao serve|gostei|quero|rola|curti
        que nao
        obvio|logico que nao
        ainda nao
        tudo nao
    """,
    "thanks": """
        obrigadissima|obrigadissimo|gratissima|gratissimo
        obrigado|obrigada|valeu|agradecido|agradecida|grato|grata
        gratidao|obrigadao|obrigadinha|brigadao|falou|thanks|gracias|obrigados
        muito|mto|super|bem obrigado|obrigada|grato|grata|agradecido|agradecida|brigado
        agradeco muito|pela|pelo|a|desde|imensamente? .. atencao|ajuda|ja|retorno?
        valeu mesmo|demais|ai|pela|pelo|viu? .. ajuda|atencao|forca|info?
        obrigado|obrigada por tudo
        obrigado|obrigada pela|pelo|por .. atencao|ajuda|retorno|informacao|tudo|informacoes|atendimento
        mil|muitissimo obrigado|obrigada|gracas
        🙏
        te|lhe|lhes agradeco
        deus abencoe|te|lhe
        voce|voces e|sao|es? um|uma|demais|otimo|otimos|anjo|amor|10|dez|incrivel
        ❤
        pela|pelo|por ajuda|atencao|tudo|informacao|coracao|retorno|atendimento
        tmj
        muito gentil|amavel
        por tudo
        de coracao
    """,
    "bye": """
        tchau|xau|adeus|bye|flws|fui|ate
        ate mais|logo|breve|la|amanha|depois|entao
        tenha|tenham um|uma .. dia|tarde|noite|semana
        fica|fiquem|fique com deus
        bom|otimo|excelente|boa trabalho|descanso|semana|fim|final
        um abraco|beijo
        abraco|abracos|beijo|beijos
        tchau tchau
        se cuida|cuidem
        nos vemos|falamos
    """,
}
