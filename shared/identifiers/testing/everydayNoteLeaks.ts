// Data for tests and the bench: lines as peers type them in sessions, of every kind and in every place, made up. In each the leak
// stands in brackets. The scan is worked on with them.

/** By kind of leak, one a line; what must be found stands in ⟦brackets⟧. */
export const everydayNoteLeaks: Readonly<Record<string, string>> = {
  "note: names in every place": `
⟦okonkwo⟧ says thresholds ok
⟦hargreaves⟧ fam - 3 refs
spoke w ⟦pritchard⟧ re panel
⟦tyler⟧ not seen 6 wks
⟦aisha⟧ + ⟦hamza⟧ split
⟦kyle⟧/⟦jade⟧/⟦tia⟧ - 3 plcmts
⟦priya⟧ tm duty - tired
⟦mel⟧ and ⟦sue⟧ jobshare
⟦wayne⟧ HoS - 'no money'
saw ⟦ellie⟧ file - thin
⟦Brady⟧ TM - 14 vacs
⟦Nkemelu⟧ leads mash
PM ⟦Okafor⟧: thresholds drift
TM ⟦hassan⟧ says sup monthly
iro ⟦bev⟧ escalated
sw ⟦natalie⟧ 29 cases
hv ⟦joan⟧ not invited
⟦Sunil⟧ - gr8 w data
⟦Mandy⟧ off sick since may
⟦Sheila B⟧ 12 yrs as FC
⟦tash⟧ wants own flat
⟦zak⟧ excluded x2
⟦Ty⟧ 5 moves
⟦jay⟧ (15) missing x9
⟦Mia⟧ 4, ⟦Noah⟧ 2 - seen at nursery
⟦liam⟧'s mum not told
⟦Farrah⟧ - PA never rings
dad ⟦Gary⟧ not assessed
mum (⟦leanne⟧) in refuge
⟦Big Dave⟧ runs contact centre
⟦dom⟧ says QA better
⟦Hazel⟧ says panel slow
⟦Ivy⟧ placed w nan
⟦Olive⟧ - 3 sws in yr
⟦Archie⟧ no school since sept
⟦Ray⟧: 'no one asks us'
⟦carol⟧ knows every fam
thx ⟦Nisha⟧ for lunch
per ⟦Geoff⟧, ofsted due
⟦Amber⟧ told sw she is scared
⟦Jasmine⟧ hotel 6 nights
⟦dc oyelaran⟧ says 3 wks
⟦pc shah⟧ v good
⟦mr tomkins⟧ not told
⟦Dr Rao⟧ 12 wk wait
⟦cllr bibi⟧ asks qs
⟦judge pelling⟧ cross
⟦sgt dunn⟧ at mash
⟦Nan Pat⟧ has kids
⟦uncle reg⟧ not checked
the ⟦Okafors⟧ known 9 yrs
the ⟦dawsons⟧ - 4 teams
⟦Sharples⟧ kids apart
⟦Moyo⟧ sibs not seen
⟦Rafferty⟧ file thin
⟦Zara⟧ 6.7.12 no ha
⟦Grace⟧ says no one rings
⟦Faith⟧ - PA gr8
⟦May⟧ = IRO, 90 cases
⟦Mark⟧ covers duty tues
⟦Rob⟧ in finance: save 2m
⟦Art⟧ chairs scrutiny
asked ⟦Penny⟧ re backlog
mtg w ⟦Joy⟧ 3pm
⟦jools⟧ runs edt
⟦shaz⟧ 31 cases asye!
⟦Szymon⟧ no interp
⟦thuy⟧ trafficked, no nrm
⟦abdirahman⟧ age assmt
⟦chidera⟧ 3 homes
⟦lexi-leigh⟧ 2 schools
- ⟦Marcia⟧ "we cope"
! ⟦connor⟧ says dad hits him
⟦Kim⟧ new DCS
⟦bob⟧ and ⟦jan⟧ foster 20 yrs
ask ⟦Deb⟧ for figs
⟦nicola d⟧ wrote sef
⟦J Thornton⟧ wrote it
⟦Thornton, J⟧ wrote it
⟦Steph Wray⟧ PSW
⟦lou brown⟧ AD
⟦Rose Hill⟧ TM, calm
⟦iris wood⟧ 4 plcmts
⟦ocheng⟧ rang duty x4
⟦Gosia⟧ gr8 w dads
⟦lacey⟧ carers want respite
⟦bea⟧ 11 homes
⟦jonty⟧ special sch 40m away
⟦Coral⟧ lost sw + home at 18
⟦rory⟧ plcmt refused £
⟦DCI Lomas⟧ chairs missing
⟦pc dunmore⟧ not told
⟦hhj vosper⟧ - delay
⟦sr bernadine⟧ food bank
guardian ⟦petra⟧ critical
⟦Mulcahys⟧ 9 visits
⟦nowakowski⟧ case no chron
⟦rashid⟧ bros int'd together
⟦thandiwe⟧ + twin apart
⟦Ruth⟧ only mgr 5 yrs+
⟦dean⟧ showed us his room
⟦gail⟧ & ⟦hugh⟧ lead practice
⟦Lesley⟧ bus supp - star
staff name ⟦ebony⟧ as why they stay
⟦denise⟧'s team best
⟦ivor⟧ audits all
⟦Mrs Begum⟧ ltr in eng
⟦patryk⟧ sat outside review
⟦curtis⟧ missing again
⟦freya⟧ settled now
⟦marek⟧ not asked
⟦poppy⟧ lost contact w sis
⟦steve⟧ (dad) drove 2 hrs
⟦Connie⟧ finds the mins
⟦Winnie⟧ asked why
⟦jocelyn⟧ since june - sup mthly
sw = ⟦Femi⟧, signs
fc ⟦maureen⟧ dropped
⟦maureen⟧ + ⟦derek⟧ fcs
⟦ken o⟧ interim AD good
⟦anjum⟧ psw
⟦K Ogilvie⟧ signed
cllr ⟦bedford⟧ scrutiny better
⟦Malakai⟧ "nobody came"
chair ⟦liz⟧ strong
dcs ⟦paul⟧ 3rd in 2 yrs
⟦gill⟧ DSL
⟦mike⟧ lm - new
lead member ⟦sandra⟧ knows
2.30 ⟦Asif⟧ fostering
⟦wendy⟧ qa/iro
tea w ⟦babs⟧
⟦Des⟧ - "best team ever"
⟦tony⟧'s dashboard gr8
⟦Lyn⟧: audits a chore
⟦Ash⟧ sw 2 yrs, staying
⟦Robin⟧ sw, leaving
⟦Jade⟧ asye 15 cases
⟦Holly⟧ NQSW ok
⟦Frank⟧ TM - honest
⟦Bill⟧ and ⟦Sue⟧ dropped by council
⟦Heather⟧ runs hub
⟦kirsty⟧ no mgr 4m
⟦Reece⟧ found at nan's
⟦kian⟧ CCE, no nrm
⟦tiff⟧ pregnant, no plan
⟦rhiannon⟧ no one told her
⟦Musa⟧ uasc 16 age disputed
⟦Nga⟧ nail bar
⟦samira⟧ ran off x7
⟦ahmed⟧s pep late
⟦OLIVIA⟧ no HA
⟦SMITH, J⟧ no chron
⟦kayleigh jones⟧ 4 sws
⟦Jas P⟧ CIN
⟦p. okafor⟧ wrote it
⟦Ms Quigg⟧ SENCO
⟦Fr Doyle⟧ lends hall
⟦aunty jean⟧ sgo
⟦grandad bob⟧ not assessed
mgr ⟦tunde⟧ off
iro ⟦Farida⟧ 2 escalations
⟦Lola⟧, ⟦Max⟧, ⟦Teddy⟧ - 3 homes
⟦Sonny⟧ & ⟦Cher⟧ twins apart
⟦hennessy⟧? who is he - not on record
⟦bryony⟧ student best assmt
⟦ronke⟧ star
⟦garforth⟧ on leave, no sign off
⟦tidswell⟧ sisters - 2 files
⟦kuldip⟧ + ⟦parveen⟧ run forum
⟦eamonn⟧ knows heads
⟦lee⟧ (stepdad) in home
⟦sky⟧ 11 contacts
⟦rain⟧ 7 sws
⟦Angel⟧ bedroom bare
⟦mr kaya⟧ seen sep from wife
⟦ms chikwava⟧ ruled out by email
⟦ds hallworth⟧ sits w sws
⟦dc nair⟧ too
⟦acc bracewell⟧ chairs exec
⟦dr okoro-smith⟧ 1wk
⟦T Abara⟧ signed off
⟦ellie-may t⟧ w nan
⟦sam w⟧ good progress
⟦batemans⟧ told by text
⟦ekpo⟧ fam refused visit
⟦keeley⟧: "nobody asked me"
⟦brandon⟧ 12 "my home now"
⟦dominika⟧ (mum) no interp
⟦carys⟧, ⟦lorna⟧, ⟦ike⟧ - north, know fams
⟦tuan⟧ ltrs to wrong hostel
⟦isla⟧ & ⟦orla⟧ share bed
⟦caleb⟧ cooks for sibs
⟦jerome⟧ told by text
⟦Tyreese⟧ 2nd excl
⟦duc⟧ 6 wks to be believed
⟦ermina⟧ found coach stn
⟦ryan⟧ - staff fond
⟦Joy⟧ VS head, tenacious
⟦Dale⟧ commissioning - plan good
⟦Rose⟧ LM visits homes
⟦Frank⟧ keeps tracker
⟦Mark⟧ host coord gr8
⟦Pearl⟧ home on old plan
⟦pearl⟧ says no1 reviewed
⟦Grant⟧ will share tool
⟦marlon⟧ PA x3 in yr
⟦Tyra⟧ + baby no hv
⟦jacob⟧ & ⟦esau⟧ diff schools
spoke to ⟦Anneka⟧ (CAMHS)
⟦Vik⟧ in perf - pull the data
⟦yaz⟧ duty sw: 40 calls
⟦Moira⟧ has been IRO 12 yrs
⟦deb⟧ cons in adoption
⟦Trudy⟧ foster care lead
get ⟦Phil⟧ to send figs
⟦Kwame⟧'s PEP blank
⟦noor⟧ no contact w mum
⟦lexi⟧ a+e x5
⟦Baldwin⟧ case: no sup
⟦Ngozi⟧ asye - loves it
⟦hollie⟧ CP cat neglect 22m
⟦jordan⟧ YOI, no visits
⟦Ellis⟧ 17 homeless
⟦Reggie⟧ 5 - not in sch
⟦Cody⟧ & ⟦Beau⟧ adopted sep
⟦marcus⟧ hates review
⟦kate⟧ hos cp
⟦ian⟧ - finance - gap 6m
⟦Sharon⟧ exec dir
⟦tomo⟧ runs boxing gym
`,
  "note: initials in every place": `
⟦KT⟧ not seen
child ⟦KT⟧ - no plan
⟦JL⟧ (7) hotel
⟦AP⟧ says sw nice
mum of ⟦DS⟧ not told
⟦LB⟧'s pep late
file ⟦MW⟧ good
⟦R.S.⟧ no voice
yp ⟦C⟧ wants to move
⟦T⟧ & ⟦J⟧ sibs
⟦DB⟧ 9 excl x2
⟦CW⟧/⟦PW⟧ see each other mthly
⟦MJ⟧ file 2 plans
⟦AO⟧ fcs not told
yp ⟦HK⟧ 6 PAs
⟦ZR⟧ bro in custody
⟦CJ⟧ w gran
⟦PB⟧ (13) lonely
⟦GH⟧'s mum not asked
⟦LK⟧ 3 plans
girl ⟦A⟧ found in flat
fam ⟦G⟧ 4 assmts
`,
  "note: birth dates in every place": `
dob ⟦3/4/11⟧ wrong on file
b ⟦12/09/2013⟧
born ⟦may 09⟧
yp (⟦14.2.08⟧) no PA
dob ⟦12 jan 2010⟧
(⟦11.02.17⟧) not seen alone
18 on ⟦4/4/26⟧ no plan
baby b ⟦1/1/24⟧ placed same day
DOB ⟦30.11.10⟧
dob ⟦9/9/13⟧
2 dobs: ⟦31/6/10⟧ + ⟦13/6/10⟧
youngest ⟦17.8.21⟧ not in genogram
`,
  "note: numbers, places and references": `
mosaic ⟦228714⟧ blank
ll ⟦118273⟧ no plan
⟦EH/22/1107⟧ shut
case ⟦20931⟧ ok
⟦LV22C00871⟧ 61 wks
HO ref ⟦G1102938⟧
⟦CAS-40912⟧ drift
mob ⟦07700 900 318⟧
ring ⟦0161 4960 112⟧
nhs ⟦9434765919⟧ on file
upn ⟦M330200215009⟧
ni ⟦AB 12 34 56 C⟧
⟦14 tennyson ave⟧ no answer
⟦flat 6 beech court⟧ damp
lives ⟦22b high st⟧
fam ⟦m14 5rt⟧
⟦wn3 4aa⟧ visited
bmw ⟦ke18 ofp⟧ outside
⟦YD68 KLM⟧ seen x3
snap ⟦tyty.k1⟧
insta is ⟦lil_jd07⟧
⟦k.ahmed@host.gov.uk⟧ for list
mosaic no ⟦4418726⟧ no chron
⟦CS-118-2231⟧ dad not named
lcs ⟦3319021⟧ empty
nhs no ⟦401 023 2137⟧ on wall!
⟦01632 960771⟧ dead line
van ⟦HN66 XVY⟧ outside
⟦103 cavendish rd⟧ no garden
⟦8 lower meadow⟧ visited x2
lives ⟦2 chapel cottages⟧
⟦dl5 9qx⟧ in mins
roblox ⟦xx_reaper_13⟧
⟦amy.lister@midshire.gov.uk⟧
ll no ⟦50221187⟧
⟦EHM/2022/0381⟧ dad not rung
⟦B-77120⟧ drift
⟦MA22C50087⟧ late
mob ⟦07700900677⟧ in mins
corsa ⟦PK14 UYT⟧
⟦77 wharf st⟧ flat
⟦12b ivy terrace⟧ notice given
⟦s6 3bq⟧ wrong post
⟦@jaydee_2k9⟧
`,
};
