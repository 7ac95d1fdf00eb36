// Data: the words around a name that tell a person from a place, a body or a mere capital.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Of a family, or a child or young person: a name right after, or after a comma, is somebody's. */
export const kinWords = words(`
mother mothers mum mam father dad stepfather stepmother parent brother brothers sister sisters sibling siblings half-brother half-sister stepbrother
stepsister twin twins aunt aunts auntie aunty uncle cousin cousins grandmother grandfather grandparent grandparents nan nana gran grandma grandad
niece nephew son sons daughter daughters child baby toddler boy girl boys girls infant teenager youngster eldest youngest husband wife partner girlfriend boyfriend
carer carers guardian friend friends neighbour landlord adopter adopters interpreter tenant baby's yp pupil student lad bro sis fm unborn newborn patient client
`);

/** Of a trade or an office: a name after a comma is somebody's. */
export const roleWords = words(`
manager managers worker workers practitioner officer adviser advisor advocate director deputy head heads headteacher teacher chair chairman chairwoman
chairperson lead leader leaders nurse doctor paediatrician psychologist psychiatrist therapist consultant midwife visitor solicitor barrister lawyer guardian
commissioner coordinator co-ordinator administrator clerk secretary supervisor mentor volunteer trainer consultant auditor analyst inspector sergeant
constable superintendent detective councillor mayor chaplain minister priest imam rabbi vicar colleague colleagues apprentice assistant executive
senco dsl lado iro sw ssw fc hv tm principal governor trustee founder caretaker cleaner driver receptionist escort person member host foster social personal
`);

/** What can be somebody's: "the plan for", "the file of", "'s case". */
export const ownedWords = words(`
case cases file files record records plan plans story stories history chronology assessment assessments review reviews referral placement placements
worker workers carer carers mother father parents family siblings brother sister brothers sisters aunt uncle grandmother grandparents grandfather
birthday bedroom wishes voice feelings views needs behaviour school attendance health passport note notes letter letters statement supervision
notes caseload team teams deputy boss job post role desk dashboard audit audits report office phone diary death birth arrest move return removal
order contact visit visits absence journey life home house flat address photo face future education pathway personal social foster dad mum advocate
host mentor advisor adviser leadership appointment arrival departure work practice words question questions answer evidence account description
experience experiences example idea son daughter children child baby twins cousin cousins nephew niece husband wife partner friend friends trust
`);

/** Of these the owner is always a person. */
export const personalWords = words(`
case file mother father parents siblings brother sister brothers sisters aunt uncle grandmother grandparents grandfather birthday bedroom wishes
voice feelings carer carers worker social foster caseload supervision deputy chronology pathway personal advocate dad mum son daughter baby twins
cousin cousins husband wife life death bedroom journey placement placements attendance story notes school assessment plan removal arrival
mentor desk boss job diary record records team
`);

/** What only people do; a name before one of these is somebody's. */
export const humanVerbs = words(`
told said says asked asks felt feels explained explains described describes admitted admits wants wanted thinks thought believes believed knows knew
trusts trusted hopes hoped likes liked loves loved hates hated misses learnt learned resigned wrote writes speaks spoke remembers remembered lives lived
slept sleeps cried cries refused worries worried fears feared chairs chaired smiled laughed apologised complained replied answered agreed disagreed
recalled mentioned confirmed insists insisted suggested reckons reckoned spoken tells tell rang phoned texted emailed retired died married studied
interpreted interprets countersigned convenes convened deserves deserved listened listens wishes wished absconded overdosed drinks drank criticised
praised judged arrived describe say explain tell talk speak cooks supervises supervised resents manages managed
`);

/** What people do and services may. */
export const agentVerbs = words(`
leads led attends attended sits sat signed signs holds held set took takes joined joins left leaves came comes went goes lost waited waits ran runs saw
sees gave gives brought brings drove drives opened opens raised raises put puts read reads visits visited arrived arrives made makes kept keeps works
worked wrote moved moves has had turned sends sent found looks looked helps helped started starts stopped stays stayed got gets turns needs needed
oversees oversaw heads headed line-manages evaluated introduced mentors mentored teaches taught serves served stood stands tried tries met meets
shared asks knocked walked returned used uses learns became becomes
`);

/** "was placed", "has been moved": done to a person. */
export const personalParticiples = words(`
placed moved seen told taken removed adopted fostered arrested interviewed excluded visited born asked heard believed left missing collected rehoused
invited aged found assessed accommodated detained discharged sectioned trafficked exploited abused neglected bullied offered shown split separated
reunited returned without nobody supported known living sleeping waiting struggling settled settling frightened scared worried pregnant homeless unwell ill alone
seventeen sixteen fifteen fourteen thirteen twelve eleven ten nine eight seven six five four three two eighteen nineteen twenty happy unhappy angry sad
criticised praised promoted appointed redeployed suspended dismissed frank clear warm named identified spoken looked missing enrolled registered
strengthened post respected trusted admired valued liked led changed brought made built improved championed driven asking telling attending refusing rung listened supervised allocated
off unaware aware present absent collected on drinking using self-harming ready keen proud upset lost
`);

/** "has settled", "had left": what a person has done. */
export const ownParticiples = words(`
settled moved left fostered lost lived strengthened improved changed led built made turned championed absconded run gone struggled learnt learned
missed nobody cried slept arrived resigned retired died married grown become brought
`);

/** Nouns before "by", "of" and the like are in `ownedWords`; verbs after which "by" has a person. */
export const byPersonWords = words(`
led chaired written signed managed told supervised described read drawn made taken countersigned authored convened mentored raised said reported
introduced designed drafted overseen explained interviewed seen visited brought met welcomed greeted
`);

/** Before a name: people are met, heard and thanked. */
export const meetingWords = words(`
met meet thank thanked saw see told tell asked ask interviewed visited phoned rang ring phone contact contacted praised described respect respects
like likes commend applaud congratulate valued trusted admired commended credited trust trusts know knows knew found heard hear watch watched admire named blamed followed congratulate introduce introduced moved placed left
supervised collected dropped took impressed helped supported failed believe believed call rung cc copied emailed text texted
`);

/** "the city of", "people of": what follows is a place. */
export const placeNouns = words(`
city town village county borough district parish diocese university college school bishop mayor council leader people children families residents
communities parts part north south east west centre outskirts side streets isle port streets areas area role lack number use cost level range department ministry board
house act law duty offer version rollout launch purchase range set sort kind type
`);

/** Before the subject of a clause, or of what is said about somebody. */
export const clauseWords = words(`
how when why what that because if whether while where who as since until before after once although unless without about with from to like than and but
read for into behind around against
`);

/** After these comes a place far more often than a person. */
export const placeWords = words(`
in at near across around within outside between throughout north south east west inside beyond towards via central greater inner outer
`);

/** Before a name it says that the name is no person's. */
export const articles = words(
  `the a an this that these those each every our your its any no some another`,
);

/** "the Okonjo family": the word before is a surname. */
export const familyWords = words(`
family siblings sibs bros fam kids brothers sisters household twins triplets children case file household parents girls boys baby
`);
