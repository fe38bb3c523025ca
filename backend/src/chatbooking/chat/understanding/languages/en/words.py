"""Everyday English: abbreviations, small words, and words that only look like others."""

from __future__ import annotations

SHORTHAND = {
    "u": "you",
    "ya": "you",
    "r": "are",
    "ur": "your",
    "yr": "your",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tmw": "tomorrow",
    "tmrrw": "tomorrow",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
    "tomo": "tomorrow",
    "tmmrw": "tomorrow",
    "tomoz": "tomorrow",
    "tom": "tom",
    "tommorow": "tomorrow",
    "tommorrow": "tomorrow",
    "tomorro": "tomorrow",
    "tonite": "tonight",
    "2nite": "tonight",
    "2night": "tonight",
    "2day": "today",
    "2mrw": "tomorrow",
    "gud": "good",
    "gd": "good",
    "pls": "please",
    "plz": "please",
    "plss": "please",
    "plzz": "please",
    "thx": "thanks",
    "thnx": "thanks",
    "tks": "thanks",
    "tnx": "thanks",
    "thanx": "thanks",
    "ty": "thanks",
    "tysm": "thanks",
    "tyvm": "thanks",
    "thankyou": "thanks",
    "cheers": "thanks",
    "appt": "appointment",
    "apt": "appointment",
    "appts": "appointments",
    "apptmt": "appointment",
    "appointmnt": "appointment",
    "appoinment": "appointment",
    "resched": "reschedule",
    "w/": "with",
    "w": "with",
    "b4": "before",
    "wk": "week",
    "wkend": "weekend",
    "wknd": "weekend",
    "hr": "hour",
    "wanna": "want",
    "gonna": "going",
    "gotta": "need",
    "lemme": "let",
    "gimme": "give",
    "cuz": "because",
    "bc": "because",
    "thru": "through",
    "aftr": "after",
    "n": "and",
    "cud": "could",
    "wud": "would",
    "wat": "what",
    "wut": "what",
    "wots": "whats",
    "whens": "when",
    "y'all": "you",
    "yall": "you",
    "yous": "you",
    "r u": "are",
    "cya": "bye",
    "k": "ok",
    "kk": "ok",
    "okey": "ok",
    "okie": "ok",
    "dokie": "ok",
    "dokey": "ok",
    "doke": "ok",
    "mon": "monday",
    "tues": "tuesday",
    "tue": "tuesday",
    "weds": "wednesday",
    "wed": "wednesday",
    "thurs": "thursday",
    "thur": "thursday",
    "thu": "thursday",
    "fri": "friday",
    "idk": "dunno",
    "dont": "dont",
    "do'nt": "dont",
    "cancle": "cancel",
    "cancell": "cancel",
    "wensday": "wednesday",
    "wendesday": "wednesday",
    "teusday": "tuesday",
    "ppl": "people",
    "nxt": "next",
    "hiya": "hi",
    "heya": "hey",
    "yea": "yes",
    "ye": "yes",
    "hola": "hi",
    "gracias": "thanks",
    "abt": "about",
    "msg": "message",
    "rn": "now",
    "bday": "birthday",
    "q": "question",
    "im": "im",
    "4": "4",
    "haircutt": "haircut",
    "arvo": "afternoon",
    "whats": "whats",
    "sumthing": "something",
    "anyting": "anything",
    "cita": "appointment",
    "por": "please",
    "favor": "please",
}

FILLERS = (
    "neither nor either ish early guy called named lady gentleman gal "
    "please a an the i im id ill ive me my mine we us our you your it its is are am be been was to of"
    " in on at for with and or so just also too then that this these those there here he she him her"
    " his they them do does did can could would should will if as by from up out about into some any"
    " one hi hey hello thanks ok okay yes yeah oh um uh well now still really very maybe probably"
    " actually guys mate man bro sir folks team hun love kid kids son daughter wife husband dad mom"
    " mum boyfriend girlfriend brother sister friend friends mother father baby partner myself himself"
    " herself boy girl day date time times hour week both all only same something anything fine good"
    " great nice ideally hopefully possibly perhaps mr mrs ms prof what when which who how let lets"
    " youre weve theres thats sorry excuse pardon wait email mail phone number cell mobile name"
    " contact tel details appointment booking slot have has had get got go going come coming need want"
    " like not no dont around two people person lol haha kinda sort asap again else other another"
    " being hoping sometime say usual kindly"
)

COMMON = (
    "barber barbers barbershop able above across after afternoon again against ago air alone along"
    " already although always among amount animal another answer apart appear apple area arm arms ask"
    " asked away baby back bad bag ball bank base because become before begin behind believe below"
    " best better between big bill black blood blue board boat body book books born bottom boss box"
    " break bring brought brown build built burn bus business busy buy call called came cannot car"
    " card cards care carry carter case catch cause center chair chance change charge cheap check"
    " child children choose city class clear client clients close closed closing cloud coach coat cold"
    " color colour common complete consider contact cook cool corner correct cost costs count country"
    " couple course cover cream cross crowd cry current customer customers dance dark days dead deal"
    " dear death decide deep delay deposit design details develop didnt die different dinner direct"
    " dirty discount doctor doesnt dog done door double doubt down draw dream dress drink drive drop"
    " dry during each early earlier earth east easy eat edge egg eight either else email end energy"
    " enough enter even evening event ever every everyone exact example except excited eye eyes face"
    " fact fall family famous far farm fast fat favor favorite feel feet few field fight figure fill"
    " final find finger finish fire first fish fit five flat flight floor flower fly follow food foot"
    " force forget form forward found four free fresh friend full fun funny game gave gift give given"
    " glad glass god gold gone green grew ground group grow guess hair half hand hands happen happy"
    " hard hate head hear heard heart heat heavy height held help here high hit hold hole home hope"
    " horse hot house hundred hurt idea important inch include inside instead interested island job"
    " join joke jump keep kept key kill kind king knew know land large last late later laugh law lead"
    " learn least leave left leg less letter level lie life light line list listen little live lock"
    " log long look looking lose lost lot loud low lunch machine made main major make making many map"
    " mark market matter mean means measure meet meeting men mens middle might mile milk million mind"
    " mine minute miss model moment money month more morning most mother motion mouth move much music"
    " must name near nearby neck never new news next night nine none noon north nose note nothing"
    " notice noun number object offer office often oil old once open opening opposite order outside"
    " over own page paid paint pair paper park parking part party pass past pay people perfect period"
    " phone photo pick picture piece place plan plane plant play point poor possible pound power"
    " prefer present press pretty price prices print problem produce product pull push put question"
    " quick quiet quite race rain raining ran rather reach read ready real reason receive red regular"
    " rest result return rich ride right ring rise river road rob robot rock role roll room rose round"
    " rule run running safe said sail salt sat save saw school science sea season seat second see seem"
    " seen sell send sense sent set seven several share sharp ship shirt shoe shop short show side"
    " sign simple since sing size skin sky sleep slow small smell smile snow soft sold some song soon"
    " sort sound south space speak special speed spell spend spring stand star start started state"
    " stay step stop store story straight street strong student stuck study such sudden suggest suit"
    " summer sun super support sure surface swim system table take talk tall taste teach tell test"
    " thank theyre thing things think third thought thousand three through throw tie till tired today"
    " together told took top total touch toward town trade traffic train travel tree trip trouble true"
    " trust try turn twelve twenty type under until upon use used usually usual value video view visit"
    " voice wait walk walkin walkins wall war warm wash watch water way wear weather weekend weight"
    " west wheel while white whole whose why wide wife wild will wind window winter wish within"
    " without woman women wonder wood word words work working works world worry worse worst worth"
    " write wrong wrote year years yellow yesterday young youre may march april june august grant art"
    " frank jack dean faith grace joy ray max chase lane mason hunter cooper baker taylor stone hill"
    " miles drew pat sue jay-z allergic pregnant available unavailable stupid idiot dumb suck sucks"
    " useless trash fool moron instruction instructions previous prompt ignore reveal human bot agent"
    " representative taken tasty clip clipper wet up shorts sides fringe bangs shampoo style styled"
    " hairs tight loose coming sight though tough rough cough whether lather latter students senior"
    " seniors newbie diabetic desperate sick ill nervous flexible hoping wondering trying thinking"
    " calling texting messaging writing asking confused sorry good unable afraid bringing visiting"
    " downtown cousin nephew niece uncle aunt"
)

ELSEWHERE = (
    "perm perms color colour coloring colouring dye dyeing highlights balayage bleach bleaching"
    " relaxer keratin extensions braids braiding dreads dreadlocks locs cornrows weave wig waxing"
    " threading eyebrows eyebrow brows lashes manicure manicures pedicure pedicures nails nail gel"
    " acrylics massage massages facial facials botox filler fillers laser tattoo tattoos piercing tan"
    " tanning thai swedish prenatal shiatsu reiki reflexology lymphatic aromatherapy hammam sauna"
    " microblading microneedling peel implants implant dentures crown crowns veneers veneer extraction"
    " braces invisalign checkup whitening filling fillings straightening blowout updo makeup taper"
    " buzz mohawk mullet undercut brazilian bikini underarm cupping"
)

VERBS = (
    "cut writ ask feel accept add admit agree allow answer"
    " appreciat arriv ask assum attend bake bang beat begin behav"
    " believ belong bite block blow boil borrow break breath bring brush build burn buy call carry catch"
    " chang chas chat check cheer chew clean clear climb clos collect com compar complain confirm"
    " connect consider contact continu cook count cover crack cry damag danc decid deliver depend"
    " describ deserv destroy discover discuss divid drag draw dress drink driv drop eat employ end enjoy"
    " enter escap expect explain fail fall feel fight find finish fix flow fly fold follow forget forgiv"
    " fry giv glow grow guess handl hang happen hat hear help hid hit hold hop hug hunt hurt imagin"
    " improv inform insist install introduc invit itch join jok jump keep kick kill kiss knock know land"
    " laugh lead learn leav lend let lick lift listen live look los lov mak manag marry mean measur meet"
    " melt mention mind miss mix need notic offer open order paint park pass pay perform pick plan play"
    " point pour pray prefer prepar press pretend prevent print promis protect pull push rais reach read"
    " realis realiz receiv recogniz recommend record reduc refus regret relax remember remind remov"
    " repair repeat replac reply report rescu respond rest return ring rob roll rub ruin rush sail sav"
    " say scar scratch scream search see sell send shak shar shin shout show shut sing sink sit sleep"
    " smell smil smok sneez snow solv sound spell spend spill spoil spread stand stay steal stick stop"
    " study suggest suppl support suppos surpris swim switch talk tast teach tear tell test thank think"
    " throw tickl tie touch train travel treat try turn type understand visit wait wak walk want warm"
    " warn wash wast watch water wear weigh whisper win wink wish wonder work worry wrap writ yawn yell"
)
"""Stems of everyday verbs."""
