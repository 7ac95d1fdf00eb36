// Data: surnames common in England that are not also ordinary words. They turn an initial, an unknown
// first word or a word in small letters into a likely person.

/** Surnames in small letters, without accents. */
export const surnames: ReadonlySet<string> = new Set(
  `
abbott abdi abdullah abdullahi abiodun abraham abubakar acheampong adams adamczyk addo adebayo adekunle adeleke adeniyi adewale
adeyemi adjei afolabi agarwal agyeman ahmad ahmadi ahmed aidoo akhtar akinola akpan akter alam alexander allen amin amoah
ampofo anderson andrews ansah anwar appiah armstrong arshad asante ashraf asif atkinson awan aziz babatunde bailey bains
balogun bangura banerjee baptiste baranowski barker barnes barrett bashir bates bauer begum bennett benson bhatt bhatti bibi
boateng bhuiyan bradshaw brennan briggs brooks bryant burke burton byrne cameron campbell carroll chakraborty
 chan chandra chapman chaudhary chaudhry chauhan chen cheng cheung choudhury chowdhury christodoulou chukwu clark clarke
collins connolly conteh cooke cox craig crawford cunningham curtis czarnecki dabrowski daly danso darko davidson davies
davis davison dawson desai dhaliwal dhillon dhir diallo dias diaz dixon doherty donnelly donovan douglas dragomir duffy duncan
dunn ebrahim edwards eke elliott ellis elmi emmanuel enache evans eze fagbemi farah farooq fashola fernandes fernandez
ferreira fitzgerald fleming fletcher flynn foley forde francis fraser gallagher garcia gardiner georgiou ghosh gibson gilbert
gill gomes gonzalez gordon goswami graham grant griffin griffiths grzelak guled gunawardena gupta gurung habib haji hamid
hamilton hanif haque harding harper harris harrison harvey hasan hassan hawkins hayes henderson herbert hicks higgins hogan
holmes hopkins hossain houghton howard howarth howells huang hughes humphreys hussain hussein ibrahim idowu ionescu iqbal islam
islamovic ismail jackson jacobs jallow jama james jamil jankowski jansen javed jenkins jennings jensen johal johnson johnston
jones joseph joshi kaczmarek kaminski kamara kapoor karim kaur kavanagh keane kelly kennedy kenny khalid khalil khan khatun khatoon
kiely kimani kovac kovacs kowalczyk kowalska kowalski kozlowski krawczyk kulkarni kumar kumari kwarteng lawal lawrence lawson
lewandowski lewis liang lloyd lopez lowe macdonald mackenzie maguire mahmood mahmud majid malhotra malik mann
marsden martinez mazur mbeki mccarthy mccann mcdonald mcdonnell mcgrath mckenna mckenzie mclean mcleod mcloughlin mehmood mehmet mehta mendes
mensah miah michalski mills mistry mitchell mohamed mohammad mohammed mohamud molloy moran morgan morris morrison moyo muhammad
mukherjee murphy murray musa mustafa mwangi naidoo nair naqvi nasir nawaz ncube ndlovu nguyen nichols nicholson nikolaou nkosi nolan
nowak nwosu obi obeng obrien odonnell odriscoll ogden ogunleye ogunbanjo okafor okeke okeefe okonkwo okoro okoye oladipo olaniyan olatunji oliveira
olsen oneill opoku osei osman osullivan otoole owens owusu pandey papadopoulos parmar parsons patel pathak patterson pavlov
pearce pereira perkins peters petrov phiri phillips pietrzak piotrowski pinto popa popescu powell pritchard qasim qureshi quinn radu
rafiq rahman raja rajput ramos ramsey randhawa rao rashid raza reddy rehman reid reilly reynolds richards richardson roberts
robertson robinson rodrigues rodriguez rogers romero rowe russell rutkowski ryan saeed safi sahota salah saleem saleh sanders
sanghera santos sato saunders schmidt sesay shaikh shafiq shah sharif sharma shaw sheikh sheridan shevchenko siddiqui sidhu silva simmons simpson
sims sinclair singh smith soares sokolowski sousa spencer stephens stephenson stevens stevenson stewart stuart suleiman sullivan sutherland
syed szymanski tahir takhar tanaka thapa tharmalingam thomas thompson thomson tiwari todorov traore tran tudor ullah usman varga
vaughan vella vu waheed wallace walsh walters watkins watson watts wilkinson williams williamson willis wilson wisniewski
wojcik wozniak wright xu yadav yamamoto yang yeboah yilmaz younis yousaf yusuf zafar zaman zhang zhao zheng zhou zhu zielinski
`
    .trim()
    .split(/\s+/),
);
