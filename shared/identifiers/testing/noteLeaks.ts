// Data for tests and the bench: lines as peers type them in sessions, made up. In those with a leak its
// place stands in brackets. The scan is worked on with them.

/** Lines of notes by kind of leak; what must be found stands in ⟦brackets⟧. */
export const noteLeaks: Readonly<Record<string, string>> = {
  "note: title": `
⟦sgt hardcastle⟧ takes mins
⟦dr. akande⟧ - paed, 9 wk wait
⟦pc mulligan⟧ in mash daily
⟦insp rowbotham⟧ new, keen
⟦cllr whitmore⟧ asks for data
+ ⟦dci talbot⟧ shares daily log
⟦supt. delaney⟧ promised 2 more
⟦judge hathaway⟧ cross re late stmts
- ⟦mrs. adeleke⟧ not told of conf
⟦prof lindqvist⟧ wrote the cspr
⟦nan doreen⟧ wants kids back
⟦hhj brannigan⟧ wrote to dcs
⟦uncle tunde⟧ has them wkends
⟦ds fairclough⟧ says slow
⟦Mr B⟧ not asked
mrs k - interpreter never booked, ⟦mrs k⟧ cross
⟦pcso whitworth⟧ knows estate
⟦rev. tansley⟧ lends hall
⟦ms o⟧ wants later contact
`,
  "note: surname or family": `
the ⟦Olatunjis⟧ seen x2
the ⟦brennans⟧ known since 2015
⟦Kaczmarek⟧ sibs split, no sib assmt
⟦Whitehouse⟧ kids - 4 sws
⟦Haughton⟧ fam, EH then step up
⟦Fairweather⟧ twins placed apart
asked ⟦Trevithick⟧ re sufficiency
⟦Ollerenshaw⟧ runs perf
the ⟦adeyemis⟧ waited 9 wks
⟦Bamford⟧ family plan no dates
chat w ⟦Szczepanski⟧, honest
⟦Delacroix⟧ audit tool liked
⟦Oyelaran⟧ bros missing x4
the ⟦Pickerings⟧ fostered 20 yrs
as per ⟦Haldane⟧, panel weekly
⟦okafor⟧ kids not seen alone
⟦Nwosu⟧ sibs - no life story work
⟦Mbeki⟧ fam - 3 sws
saw ⟦Ravenhill⟧ file, thin
⟦Threlfall⟧ says caseloads ok
the ⟦Hussains⟧ not told
`,
  "note: initials": `
file ⟦KR⟧: no visits since may
⟦BW⟧ missing x6, no rhi
⟦L.M.⟧ - sw changed 4x
mum of ⟦TJ⟧ not at conf
case of ⟦RK⟧ drift
⟦JW⟧'s plan out of date
child ⟦H⟧ not seen alone
file of ⟦NB⟧ - good dw
⟦DT⟧ moved x3 since sept
case ⟦GL⟧: chron good
⟦KW⟧ placed 60 miles away
yp ⟦RB⟧ says pa rings
⟦SJ⟧ - neet 6/12
sibs of ⟦AK⟧ not in plan
⟦MB⟧ told sw she feels unsafe
family ⟦D⟧ assessed x4
baby ⟦K⟧ pre-birth late
⟦CW⟧ & sister split
sw for ⟦LH⟧ off sick
⟦j.k.⟧ plan copied
⟦PK⟧ not in school
review of ⟦GT⟧ late
`,
  "note: given name": `
⟦raj⟧: "audits take all day"
⟦caoilfhionn⟧ rota unsafe
⟦xiuying⟧ - no interp
⟦lacey-mae⟧ 6 schools
⟦eirwen⟧ wants contact
⟦tunde⟧ NEET since june
⟦mark⟧ says sup monthly
⟦grace⟧ said sw never rings
⟦hope⟧ told us pa is great
⟦will⟧ chairs panel
⟦rose⟧ knows every family
⟦zainab⟧ no school place
⟦demi-leigh⟧ hotel 9 nights
⟦bronagh⟧ runs mash
⟦sanjay⟧ HoS, v visible
⟦weronika⟧ int'd for mum
⟦kelechi⟧ 4 moves
⟦jo⟧ - TM north, 28 cases
⟦pete⟧ in perf, dashboard
⟦faith⟧ asked for new sw
spoke to ⟦bill⟧ re budget
⟦gwenno⟧ - welsh sw needed
⟦tomasz⟧ went missing fri
⟦amina⟧ + ⟦yusuf⟧ apart
⟦destiny⟧ 5 sws in yr
⟦angel⟧ wants to see brother
⟦mo⟧: "nobody asks us"
⟦siobhan⟧'s team full
⟦haoran⟧ found at farm
⟦jaydon⟧ - 2 plans on file
⟦nevaeh⟧ not seen since may
⟦mohammed⟧ wants home
⟦ali⟧ = IRO, challenges
⟦chloe⟧ (16) sofa surfing
⟦ollie⟧ - excl x3
⟦josie⟧ from health, helpful
⟦fatima⟧ waiting camhs 9m
⟦blessing⟧ placed kent
⟦teegan⟧ says review felt rushed
⟦sian⟧ AD, new
⟦callum⟧ - no PA since aug
⟦bernie⟧ LADO, on own
⟦kasia⟧ v upset
⟦rhys⟧ 7 placements
thanks to ⟦dawn⟧ for rooms
⟦lily⟧ misses her nan
⟦summer⟧ told sw she's scared
⟦jayda-rae⟧ at nans
⟦olumide⟧ - age assmt wrong
⟦kev⟧ runs edge of care
⟦sue⟧ says board unclear
⟦drew⟧ = TM south
⟦joy⟧: "best job i've had"
w ⟦max⟧ from yos
⟦jasmine⟧ wants to go home
⟦ruby⟧ placed w nan
⟦kaiden⟧ no school
⟦shaniqua⟧ no PA
⟦abdul⟧ age assmt late
⟦ffion⟧ duty mgr
⟦kerry⟧ - iro, firm
`,
  "note: full name": `
⟦Gareth Pugh⟧ = PSW, good
spoke to ⟦Farzana Iqbal⟧ MASH
⟦ngozi eze⟧ leads fostering
⟦dave wilcox⟧ HoS perf
⟦Tracy Hume⟧ off since jan
⟦Will Field⟧ - QA lead
⟦kirsty mcphail⟧ SW, 31 cases
⟦Rose Banks⟧ chairs panel
ring ⟦anna kowalska⟧ re files
⟦Mark Wood⟧ - AD since may
⟦jade hopkins⟧ 4 schools
⟦Ife O⟧ strong voice
⟦Kyle D⟧ no plan
⟦ben w⟧ - good chron
⟦L Pemberton⟧ signed it
⟦Holly Marsh⟧ CSE lead
⟦shazia malik⟧ 29 cases
⟦Dale Winter⟧: "nobody chases"
⟦Amber Cole⟧ 5 sws
⟦Joseph Oduya⟧ housing lead
⟦mrs ada obi⟧ not told
`,
  "note: birth date": `
⟦b. 3.9.11⟧ no passport
dob ⟦110612⟧ no ha
(⟦4/7/10⟧) 6 homes
yp ⟦12.03.08⟧ sofa surfing
born ⟦3 mar 2014⟧
⟦b 14/2/09⟧ excl
DOB: ⟦21-Jun-13⟧
twins ⟦03/11/2015⟧ split
girl b. ⟦may 2012⟧ hotel
d.o.b ⟦2013-05-06⟧
boy, ⟦8/8/12⟧, no school
bday ⟦9 aug⟧ - nobody came
⟦2/2/15⟧ boy placed w aunt
b: ⟦17.6.12⟧ cme
`,
  "note: reference": `
⟦EHM 30418⟧ stepped down x2
⟦P-20931⟧ no visits
mosaic ⟦441920⟧ good chron
⟦2022-01187⟧ step up refused
⟦LL-0044172⟧ closed by phone
⟦NE22C00417⟧ 58 wks
ref ⟦3318820⟧ no mins
urn ⟦18/000442⟧ lost
⟦1182004⟧ - no voice
case ⟦77120⟧ dad missing
lcs ⟦550912⟧ shut
⟦CP/2023/091⟧ no core gp
id ⟦40021877⟧ dup
file ⟦P1109432⟧ strong
ehm-⟦20917⟧ closed
⟦CF/22/00418⟧ good
⟦SN-2023-0991⟧ no plan
sampled ⟦FD23P00218⟧
`,
  "note: numbers and places": `
⟦22 alder st⟧ no visit
flat ⟦9, 14 mill rd⟧ damp
⟦flat 2 61 park ave⟧ found
⟦8 hawthorn cl⟧ x2 visits
fam at ⟦b33 8th⟧
⟦ls117ab⟧ visited
⟦71 Elm Grove⟧ not paid
⟦16b station rd⟧ hmo
lives ⟦3 beech dr⟧
⟦mk68 lpo⟧ outside
older male in ⟦fd19 ktz⟧
car ⟦BD20 ZRX⟧
van ⟦w412 plm⟧ seen
⟦07700 900562⟧ FC
mob ⟦07911 123456⟧
duty ⟦496 0118⟧
tel ⟦01632 960 118⟧
nhs ⟦485 777 3456⟧
NI ⟦JG103759A⟧
upn ⟦B302201417008⟧
insta ⟦jay.k_09⟧
snap: ⟦tiaa_x12⟧
⟦@lil_kez⟧ seen w older
⟦j.holt@oxtown.gov.uk⟧ for data
`,
};
