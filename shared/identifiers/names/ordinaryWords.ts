// Data: words that stand capitalised in a review's prose without being a person's name, because they
// open a sentence, name an office, a service or a place, or belong to the sector.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Capitalised words that are never read as a surname or as an unknown given name. */
export const ordinaryWords = words(`
a aid an the this that these those it its he she they we you i his her their our your my who whom whose which what when where why how
and but or nor so yet if unless until although though while whereas because since as at by for from in into of off on onto out over
to towards under up upon with within without about above across after against along among around before behind below beneath beside
besides between beyond despite down during except inside like near outside past per plus than through throughout till via
all any both each either enough every few fewer half last least less many more most much neither next no none not nothing now once one
only other others own same several some such two three four five six seven eight nine ten eleven twelve first second third fourth fifth
again almost already also always else ever everyone everybody everything even further hence here however indeed instead just
later meanwhile moreover never nevertheless nobody nonetheless often overall perhaps quite rather really sometimes somebody someone
something soon still then there therefore thus today together tomorrow tonight too very well yesterday
am are be been being can cannot could did do does doing done had has have having is let make made may might must need ought shall
should was were will would
ask asked audit audits ask bring build clear close consistent continue currently dear decide develop early effective ensure establish
evidence evidenced families family find found frontline front give given good great greater helpful high impact improve include
including introduce invest issue key keep know known launch lead leaders leaders leadership learn learning listen low main maintain managers manager
meet move new note number of open ours owing partners people peers peer plans plan practice practitioners progress provide publish put
read recruit reduce referral referrals refer review reviewers reviewing rewrite risk run see seek senior set share show
social speak staff start strong strongly stronger support take taken tell test thank thanks they think time train training treat turn use using
visible want welcome whether workers worker work working write yours yours
children child childrens childhood young youth adolescents babies carer carers parent parents mother mothers father fathers sibling siblings
adult adults teacher teachers head heads headteacher headteachers governor governors pupil pupils school schools academy academies college
colleges nursery nurseries university education educational health healthcare nurse nurses nursing midwife midwifery doctor doctors
hospital hospitals clinic surgery police policing constable officer officers sergeant inspector inspection inspections inspectorate probation
housing council councils councillor councillors borough county city town district unitary metropolitan royal parish authority
authorities local national regional region combined government department ministry ministers minister secretary state board boards panel panels committee
committees cabinet scrutiny overview corporate strategic strategy strategies partnership partnerships programme programmes project projects service
services team teams unit units hub hubs centre centres office offices house home homes street road lane avenue close court drive way hill park
green field fields gate grove square terrace wood hall church chapel mosque temple bridge station north south east west northern southern
eastern western central upper lower great greater little
director directors directorate assistant deputy chief executive executives member members mayor leader chair chairs chairman chairwoman
chairperson vice independent interim acting principal designated named strategic operational commissioner commissioners commissioning
coordinator coordinators advisor adviser advisors advisers consultant practitioner practitioners lawyer solicitor judge magistrate
safeguarding safeguard protection protective prevention preventative preventive help helping assessment assessments threshold thresholds
looked after leaving care cared adoption adoptive fostering foster kinship special guardianship residential placement placements permanence
edge contextual neglect exploitation abuse violence domestic missing criminal sexual substance mental wellbeing welfare safety safe
signs quality assurance performance data digital information systems system case cases caseload caseloads casework file files record records
recording supervision management oversight workforce vacancy turnover agency caseholder duty intake court courts legal public law
outline proceedings conference conferences strategy discussion discussions meeting meetings group groups forum forums network networks
initial response multi integrated joint single shared common ground rules area areas strengths strength improvement improvements
recommendation recommendations findings finding headline headlines messages message scope status purpose appendix annex section part table
figure letter report reports summary response feedback action actions outcome outcomes step steps stage stages phase phases tier level
challenge challenges sector led association society trust foundation charity charities voluntary community communities faith interfaith
ofsted act acts regulations regulation guidance framework frameworks protocol protocols policy policies procedure procedures standard standards
children's bill code charter pledge promise vision values toolkit model models approach approaches pathway pathways
england english wales welsh scotland scottish ireland irish britain british united kingdom europe european london
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn winter term
christmas easter ramadan eid diwali bank holiday week weeks month months year years day days morning afternoon evening night
online internet microsoft teams word excel outlook windows mosaic liquidlogic power bi
traveller travellers gypsy gypsies roma showmen boater faith black white asian african caribbean
yp fc justice assmt plcmt mins qs yes sorry hello hi regards sincerely faithfully confidential draft final version page pages reference ref date our
`);

/** Peoples, languages and faiths whose names are also somebody's and end in no way of their own. */
export const peoples = words(`
muslim sikh hindu jew jewish christian buddhist catholic roma romani romany gypsy traveller kurd kurdish somali bengali punjabi gujarati sylheti kashmiri tamil hazara
amharic sorani kurmanji telugu malayalam sinhala sinhalese nepali hindi marathi sylheti albanian lithuanian latvian estonian hungarian bulgarian romanian ukrainian russian portuguese italian cantonese mandarin hakka vietnamese tagalog malay burmese khmer lao japanese korean twi fante akan ga shona ndebele zulu xhosa afrikaans wolof fula mandinka krio luganda kinyarwanda chichewa bemba setswana romanes shelta gaelic makaton
pashtun yoruba igbo hausa oromo tigrinya arab arabic afghan iraqi israeli yemeni kuwaiti saudi pole czech slovak thai filipino greek turk swahili urdu
spanish turkish english scottish polish irish danish swedish finnish flemish cornish georgian armenian persian jordanian indian pashto dari farsi lingala welsh scots dutch french german african american moroccan mexican korean kosovan
`);

/** Forms of address: a name follows them. */
export const honorifics = words(
  "mr mrs ms miss mx dr prof professor sir dame lady lord cllr councillor rev revd reverend",
);

/** Ranks and offices that stand before a name; some are words too, and count with a capital only. */
export const rankWords = words(
  "pc ps pcso wpc dac acso acc dcc ch capt cpl lieutenant commander magistrate granny grandpa alderman commissioner headteacher headmaster headmistress mayor nanny coroner aunt aunty dc ds di dci det dsi dsu insp inspector sgt sergeant supt superintendent constable detective hhj judge recorder dj deputy district mr-justice justice rev revd fr father pastor canon vicar bishop rabbi imam sheikh mufti pandit sister brother nurse matron midwife captain major colonel lieutenant sir hon baroness baron auntie uncle nan nana gran grandma granddad grandad mum mummy dad daddy mother coach",
);

/** Words after a name that make the whole a place, a building, a law or an organisation. */
export const placeOrBodyWords = words(`
academies academy act acts alliance appeal approach association authority avenue award bank board borough bridge building buildings campus cathedral centre challenge charity children church clinic close college council court drive estate foundation framework
gardens grove hall hill hospice hospital hospitals house index infirmary inquiry institute lane law library lodge mews model museum nursery park
partnership place primary programme project protocol report review road rule scale school secondary square station street surgery terrace test
toolkit tower trust union university ward way wing wood works youth college council county service services society street school schools association
team forum panel group hub hubs inn office offices parish plain place point review royal side square station tree vale valley view village wharf
suite suites cottage lodges farm fields crescent terrace manor community consortium network fund initiative institute line helpline pathway scheme survey standard
standards town united federation collaborative ltd limited rovers rd st ave ln cres gdns dream wish yard den cafe chamber garden clough parva springs pantry city north south east west
`);

/** Capital-letter words of the field that are never a person's initials. */
export const acronyms = words(`
lait idva idvas isva isvas ypva chidva
yoi coord coords comms exec execs govs paed paeds psych physio vols perms temps ltr ltrs stn schs assmts cttee admins intel surv mgmt ops strat strats sups obs regs appt appts amb
cl cls fcs yps sws ias tms hvs hts dsls eps fws fsw fsws kws ssws rms ri rhis fgcs qs cps cins clas ldd dcyp ytd qtr rota ftes tbd wfd lgc pdp pdr cqi
oos ipp tca sgos cos fast sqa srm psws dcts ohid vru pcc opcc itp ecm ewo ewos ehas iags mdt mdts rsi sci ssp asps aps hrs hmo ihas rhas sdqs peps ehcps pas
ac acas adcs ado adhd asb asd aso asye bi bme cafcass camhs cc cce ccg cchr cdop ceo ces cfo chc chd cic cin cla cls cme cp cpd cpn cpp cps cqc crb
cse csc csp cst cv cx cyp da dasv dbs dcs dfe dhsc dlc dna doh dols dob dpa dpo ds dsl dv dvd dwp ecf eet eh ehcp ehe ehm elsa emdr epo eqa ess esol
eu eyfs fc fe fft fgc fgm fip foi fsm fsw fte gcse gdpr gp gps hb hiv hmi hmrc hmcts hoh hos hr hv ia iag icb ico ics ict id ifa iro isa it
iv jar jd jsna jtai kcsie ki kpi la lac lado lcs ld lea led lga lgbt lgbtq llr lm loe lp lscb lscp lscr lsoa lt ma mapp mappa marac mash mat mca md
met mfh mh mhst mo moj mot mou mp mps msp na nb ncb neet nfa nhs nice nq nqsw nrpf nspcc nvq ofsted oh ok ooh ot pa pace pc pcc pe pep ph phd phso pin pip pl plo
pm pp ppe pr pru pshe psw pt ptsd pv qa qc qi ra rag rat re rhi rpi rse rsl sa sao sap sar sat scie scr scrs sd sdq sen senco send sgo sha shs sip slt sm smart smt sn snr sop sow spa ss ssw
sta sts sw sws swe ta tac taf tba tbc td tm tms tv ua uasc uk un us usa vat vc vs vsh wi wte ycs yjb yjs yos yot yp
`);

/** Names that stand for a law, a case or a body, known to everyone in the field. */
export const publicNames: readonly string[] = [
  "Anna Freud",
  "Baby P case",
  "Baby P era",
  "Baby P inquiry",
  "Baby P review",
  "Bowlby",
  "Bronfenbrenner",
  "Gibbs' reflective",
  "Jack and Jill",
  "jack n jill",
  "Khyra Ishaq",
  "Kolb",
  "Lundy model",
  "Maslow",
  "Peter Connelly",
  "Vygotsky",
  "Winnicott",
  "Dr Martens",
  "Jerome Bruner",
  "Mr Men",
  "Florence Nightingale",
  "Greta Thunberg",
  "Harry Potter",
  "JP Morgan",
  "Marcus Rashford",
  "Martin Luther King",
  "Mary Seacole",
  "Nelson Mandela",
  "Oliver Twist",
  "Peppa Pig",
  "Rosa Parks",
  "Tracy Beaker",
  "Alexis Jay",
  "Andrew Turnell",
  "Baroness Casey",
  "Brené Brown",
  "Bruce Perry",
  "Dan Hughes",
  "Dan Siegel",
  "Donald Winnicott",
  "Edward Timpson",
  "Finley Boden",
  "Harry Ferguson",
  "Isabelle Trowler",
  "Jan Horwath",
  "John Bowlby",
  "Karen Treisman",
  "Kate Cairns",
  "Kim Golding",
  "Laura Lundy",
  "Lady Casey",
  "Logan Mwangi",
  "Louise Casey",
  "Lundy",
  "Maria Colwell",
  "Martin Narey",
  "Mary Ainsworth",
  "Roger Hart",
  "Sara Sharif",
  "Sir Martin Narey",
  "Timpson",
  "Arthur Labinjo-Hughes",
  "Claire's Law",
  "Clare's Law",
  "Daniel Pelka",
  "Eileen Munro",
  "Fraser guidelines",
  "Gillick",
  "Grant Thornton",
  "Guy Fawkes",
  "John Lewis",
  "Josh MacAlister",
  "Lord Laming",
  "Lucy Faithfull",
  "Marie Curie",
  "Marks & Spencer",
  "Marks and Spencer",
  "Martha's Rule",
  "Robin Hood",
  "William Hill",
  "Professor Munro",
  "Sarah's Law",
  "Star Hobson",
  "Thomas Coram",
  "Victoria Climbié",
];
