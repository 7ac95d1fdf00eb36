// Data: given names common in England, among people of English, Irish, Welsh, Scottish, South Asian,
// African, Caribbean, Arabic, Turkish, Polish, Romanian, Chinese and other backgrounds. Written without
// accents; the scan takes accents off before it looks. Add to it freely: one word is one entry.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names that are hardly ever anything else: one alone, capitalised, is taken for a person. */
export const givenNames = words(`
abz bazza cazza chel cath dazza gav jezza kev kels kez loz lozza nige saf shaz shazza shev simmy sukh suz viks yas jonno lauz elz hels jodes teej vics wendz
addy adi andi angie baz bren bri caz chas chaz chrissy clem dom donny fran geri ginny izzie jase jaz jojo jules kaz kell lizzy manny mitch nath nik ozzie paulie raff raj
sammi sammy sandi suki suzi taz thom timmy trish vik vin vinny wes bernie jord jordy tori dani danni bobbi charl kimmy shon suze
bea tiff gosia kasia magda gabby livvy ellie-mae libby tilly millie minnie nellie hattie dottie fifi gigi lottie mimi nico enzo rafe rafi zayn kofi kwesi yaw abena efua esi ama
babs bex chez daz deano fliss frannie gaz gazza jez jimbo olly rach roz saj ste stu tash trev waz yaz jem kev
aaliyah aarav aaron aayan abbas abbie abby abdi abdirahman abdul abdullah abdullahi abdulrahman
abena abigail abimbola abiola abraham abu achieng adaeze adaku adam adama adan addison adebayo
adebola adeel adel adele adelina ademola adeola adewale adil aditi aditya adnan adrian adriana
adunni afia afolabi agata agatha aggie agnes agnieszka ahmad ahmed ahsan aidan aiden aileen aimee
aina aisha aishah aisling aisosa ajay akash akbar akhtar akosua akshay akua alan alana alasdair
alastair albert alberto aleena alejandro aleksander aleksandra alessandro alex alexander alexandra
alexandre alexandru alexia alexis alfie alfred ali alice alicia alicja alina alisha alison alissa
aliyah aliza allan allen alma alun alwyn alyssa amaan amal amalia amanda amandeep amani amara
amarachi amelia amelie amena amer amie amin amina aminah aminata amir amira amirah amit amjad ammar
amna amos amrit amy ana anastasia anaya andre andrea andreea andrei andrew andrzej andy aneesa aneta
aneurin angela angelica angelina angharad angus anika anil anisa anish anisha anita anjali anju
ankit ann anna annabel annabelle anne annette annie anthony antoinette anton antoni antonia antonio
anushka anwar anya aoife aqib aqsa arabella aran archie ariana arianna ariella arif arjun arlo
armaan arnav arnold aron arooj arran arslan arthur arun arunima arwa aryan asad aseel asha asif asim
asma asmaa astrid ataullah atif atiya aubrey audrey aurelia aurora ava avani aven avery avneet awa
ayaan ayan ayanna ayaz ayesha ayisha ayla aylin ayman ayo ayobami ayodele ayomide ayub ayumi ayush
azam azra babatunde bahar bailey baljit balwinder barbara barnaby barney barry bartek bartosz bashir
bassam beata beatrice beatrix becca becky belinda bella ben benedict benjamin benji bernadette
bernard bernice bert bertha bertie bess beth bethan bethany betty bev bhavna bianca bilal billie
billy binta blake blanka bogdan bolanle bolu boris boyd brad bradley brandon brayden breanna brenda
brendan brendon brian briana brianna bridget bridie brigid briony brogan bronagh bronte bronwen
bronwyn bruce bruno bryan bryn bryony bukola burak bushra byron caden cadi caerwyn caitlin caitlyn
caleb callie callum calum calvin cameron camila camilla camille candice cara carina carl carla
carlos carly carmel carmen carolina caroline carolyn carrie carwyn carys casey caspar casper
cassandra cassie catalina caterina catherine cathleen cathy catrin catriona cecil cecilia cedric
ceinwen celeste celia celine ceri cerys chanel chantal chantelle charlene charles charley charlie
charlotte charmaine chelsey cheryl chiamaka chiara chibuzo chidi chidinma chike chimamanda chinedu
chinelo chinonso chinwe chinyere chioma chloe chris chrissie christa christina christine christopher
chukwudi chukwuemeka cian ciara ciaran cillian cindy claire clara clare clarence clarissa claudette
claudia claudine clive clodagh cody coleen colette colin colleen collette colm conal conall connie
connor conor conrad constance cora coralie cordelia corey corinne cormac cornelia cornelius cory
cosmin courtney craig cressida cristian cristina curtis cynthia cyrus daanish dafydd dagmara dalia
damian damien damilola damon dan dana dane daniel daniela daniella danielle danny dante danuta
daphne dara daragh darcey darcie darcy daria darius dariusz darnell darragh darrell darren darryl
daryl dave davey david davina dawid dawood deanna deanne debbie debora deborah debra declan deepa
deepak deepika deirdre delia delilah delroy delyth demi denise dennis denzel deon derek dermot des
desiree desmond destinee devika devina dewi dexter diana diane dianne diarmuid didi diego dilan
dilara dilys dimitri dina dinah dinesh dipa dipak dipesh dipti divya dolores dominic dominik
dominika dominique donal donald donna donovan doreen dorian doris dorota dorothy dougie douglas
doyin drago duncan dylan eabha eamon eamonn ebrahim ebun eddie edgar edith edmund edna eduardo
edward edwin edyta efe efua egidija ehsan eileen eilidh eilish eiman eimear eira ekaterina ekene
elaina elaine eleanor elena eleni eleri elfie eli elias elif elijah elin eliot elisa elisabeth elise
elisha eliza elizabeth ella elle ellen ellie elliot elliott ellis elliw eloise elsie elspeth elton
elvira elvis elwyn emanuel emeka emer emil emile emilia emilie emilio emily emlyn emma emmanuel
emmanuella emmeline emmett emre emrys emyr enid enitan enoch enrico enrique enya eoghan eoin erdem
eren eric erica erik erika erin ernest esme esmee esmeralda esra essa estelle esther ethan ethel
etienne euan eugene eugenia eunice eva evan evangeline evelina evelyn evie ewa ewan ezekiel ezinne
ezra fabian fabio fadumo fahad fahima faisal faiza faizal faizan falak farah farai fareed farhan
farhana farida fariha farooq farrah farzana fatema fathima fatima fatimah fatma fatmata fatou
fatoumata fawad fay faye fayyaz felicia felicity felix femi fenella feranmi ferdinand fergal fergus
ffion filip filippo finlay finley finnian fintan fiona fionn fionnuala firdaus flavia fletcher fleur
flo folake folasade frances francesca francesco francine francis francois frankie fraser fraz fred
freddie freddy frederica frederick freya frieda funke funmi funmilayo furqan gabriel gabriela
gabriella gabrielle gail galina ganesh gareth garfield garry gary gaurav gavin gayle gemma genevieve
geoff geoffrey george georgie georgina geraint gerald geraldine gerard germaine gerry gethin ghazala
gianna gideon gilbert giles gill gillian gina gino giorgio giovanni giulia giuseppe gladys glenda
glenn glenys gloria glyn glynis godfrey godwin gokhan gopal gordon graeme graham gregor gregory
greta grzegorz gugu guillaume gulsen gurdeep gurjit gurpreet gus gustav gwen gwendolen gwendolyn
gwenllian gwilym gwyn gwyneth gwynne habib habiba hadi hadiya hadley hafsa hafsah haider hailey
hakan hakeem hakim hala halima halimah halina hamid hamish hamna hamza hamzah hana hanan hania hanif
hanna hannah hans hansa hariet haris harish harjit harleen harman harminder harold haroon harpreet
harri harriet harris harrison harry harshita harun harvey hasan haseeb hashim hasnain hassan hassana
hatice haya hayden haydn hayley heba heidi helen helena helga hema henrietta henry henryk herbert
herman hermione hetty hevin hiba hibo hilary hilda hina hira hiran hodan howard hubert hugh hugo
huma humaira humayun humza husayn husna hussain hussein huw hywel iain ian ibrahim ibrar ibukun ida
idrees idris iestyn ieuan ifan ifeanyi ifeoma ifra ifrah iga ignacy igor ihsan ijeoma ikram ilham
iliana ilona ilyas iman imani imogen imran ines inga ingrid ioan ioana iolo iona ionut iqbal iqra
ira irena irene irfan irina irwin isa isaac isabel isabella isabelle isha ishaan ishaq isla ismael
ismail ismay isobel isra issa issac istvan ivan ivana ivo ivor iwan iwona iza izabela izabella izzy
jaan jabir jacek jacinta jackie jackson jacob jacqueline jacqui jada jaden jadwiga jagdeep jagoda
jahanara jaiden jaime jake jakub jalal jamaal jamal jameela jamel james jamie jamil jamila jamilah
jana jane janek janet janette janice janine janis janusz jared jarek jaroslaw jarvis jasbir jaskaran
jasleen jason jaspal jaswinder jatinder javaid javed javier jawad jaxon jaxson jayden jayesh jayne
jayson jeanette jeff jeffrey jemima jemma jen jenkin jenna jennie jennifer jeremiah jeremy jermaine
jerome jerry jess jesse jessica jessie jethro jevan jibril jigar jill jillian jinny jitendra joan
joana joanna joanne jocelyn jodie jody joe joel joelle johan johanna john johnathan johnnie johnny
jolanta jon jonah jonas jonathan jonny jools jorge jose josef joseph josephine josh joshua josiah
josie joyce jozef juan juanita jude judith judy julia julian juliana julianne julie juliet juliette
julius junaid justin justina justine justyna jyoti kaan kabir kaci kacper kade kaden kadija kadijah
kaiden kailash kaitlin kaitlyn kaja kajal kaleb kaleem kalina kaliyah kamal kamala kamaljit kamara
kamil kamila kamran kane kara karam karan karanjit kareem kareena karen karenza karim karima karin
karina karl karla karol karolina karthik kasey kashif kasia kassandra kat katarina katarzyna kate
katelyn kateryna katharine katherine kathleen kathryn kathy katia katie katrina katy katya kaveh
kavita kayden kayla kaylee kayleigh keane keanu kehinde keira keiran keiron keisha keith kelechi
kelly kelsey kelvin kemi kenan kendra kenneth kenny kenza keon keren keri kerri kerry keshia keturah
kevin keziah khadeeja khadija khadijah khadra khaled khalid khalida khalifa khalil khushi kian kiana
kiara kiera kieran kieron kikelomo kiki kimberley kimberly kinga kingsley kiran kiranjit kirill
kirsten kirstie kirsty kishan kofi kojo kola konrad kori kris krish krishan krishna krista kristen
kristian kristina kristopher krystal krystyna krzysztof kuba kudzai kuldip kulsum kulwinder kumar
kunal kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle kylie kyra kyran kyron lacey lachlan laiba
laila lakshmi lamar lana lara laraib larissa larry lars latifa latoya laura lauren laurence laurie
lavinia lawrence layan layla leah leandra leanne leela leena leia leigh leila leilani lekan len lena
lennon lennox lenny leo leon leona leonard leonardo leonie leopold leroy lesley leslie lester
leticia lewis lexi lexie liam liana liban lidia liesel lila lilian liliana lilith lillian lillie
lilly lina linda lindsay lindsey linh linnea linton linus liona lionel lisa lisbeth liv livia liviu
liz liza lizzie llewellyn lloyd llyr logan lois lola lorcan lorelei lorena lorenzo loretta lori
lorna lorraine lottie lou louie louis louisa louise luay luca lucas lucia lucian luciana lucie
lucille lucinda lucjan lucy ludmila luis luisa luka lukas lukasz luke lukman lulu luqman luther luz
lydia lyla lyndon lyndsay lyndsey lynette lynn lynne lynsey lyra mabel maciej mackenzie maddie
maddison madeeha madeleine madeline madiha madina maeve magda magdalena maggie mahad mahbub mahdi
maheen mahek mahfuz mahi mahmood mahmoud mahmud mahnoor maia mairead maisie maisy maja majid makayla
malachi malachy malaika malak malcolm malgorzata malia malik malika mallory mamadou mamta mandeep
mandy manisha manjinder manjit manoj mansoor manuel manuela marc marcel marcela marcia marcin marco
marcus marek margaret margarita margery margot maria mariah mariam mariama marian mariana marianne
marie mariella marija marika mariko mario marion marisa marissa marius mariusz mariya marjorie marko
marlene marley marlon marta martha martin martina martyn marvin marwa marwan mary maryam maryan
maryann maryum masood mateo mateusz mathew mathilda matilda matt matteo matthew matthias mattie maud
maude maureen maurice mavis maximilian maximus maxine maxwell maya mayowa mayur mayura maz mbali
meera mehdi mehmet mehreen mehwish mei meilin mel melanie melinda melissa melvin mercedes meredith
merlin merryn mervyn mia michael michaela michal micheal michel michela michele michelle mick mickey
miguel mihai mikaeel mikael mikaela mike mikey mikolaj mila milan milana milena millicent millie
milly milo milosz mimi mina minahil minh minnie miranda miriam mirza misbah mischa misha mitchell
mithila mobeen moesha mohamad mohamed mohammad mohammed mohamud mohan mohsin moira moiz mollie molly
momina mona monica monika monique montgomery morag morgan morris morwenna moses moshe mostafa moyo
muaz mudassar muhamed muhammad muhammed muhsin mujahid mukesh mumin mumtaz muna munir munira muriel
murray mursal musa musab mustafa mustapha mya myles myra myriam myron naa nabeel nabil nabila nadeem
nadia nadine nadiya nadra naeem nafisa nahid nahida naila naima najma nana nancy nandini nanette
naomi narges narinder nasar naseem nasir nasra nasreen nasrin nassir nasteha natalia natalie natalya
natasha nathalie nathan nathanael nathaniel navdeep naveed naveen navya nawal nayan nazanin nazia
nazir nazma ndidi neal ned neelam neema neha neil nell nellie nerys nesta neve neville ngozi nia
niall niamh niaz nichola nicholas nicky nico nicola nicolas nicole nicoleta nigel nihal nikesh
nikhil nikita nikki niko nikola nikolai nikolas nila nilesh nimra nina niraj nisha nishant nitin
nkechi nnamdi noah noelle noemi nokuthula nomfundo nomsa noor noora nora norah noreen norma norman
nosheen nouman noura ntombi nuala numan nusrat nyah nyasha nyla obafemi obi obinna octavia odette
odhran ofelia ohemaa ola olabisi oladele olaf olamide olayinka oleksandr olena olga oliver olivia
oliwia oliwier ollie olu olufemi olufunke olusegun oluwadamilola oluwaseun oluwaseyi oluwatobi
oluwatosin olwen omar omari omer omotola oona oonagh opeyemi ophelia oran oriana orla orlaith
orlando osagie osama oscar osian osman oswald otis otto owain owen oyinkansola ozan pablo padraig
pamela paola paolo parminder parveen parvez pascal pascale patrice patricia patrick patrycja patryk
patsy patti paul paula paulette paulina pauline pavan pavel pawel payal pearse pedro peggy penelope
percival percy perdita perpetua peter petra petros phil philip philippa phillip phoebe phyllis pia
pierre pilar piotr pippa piyush pola polly pooja poonam pradeep prakash pranav pratik praveen preeti
pritesh priti priya priyanka przemyslaw puneet qadir qaiser qasim qudsia quentin quincy quinn qurat
rabia rachael racheal rachel rachelle radhika radoslaw raees raelene rafael rafal rafe rafiq raghav
rahat raheem rahel rahim rahma rahul raihan raisa raja rajan rajesh rajinder rajiv rajni rajveer
rakesh ralph rama ramesh ramla ramon ramona ramsha ranbir randeep randolph rania ranjit raphael
raquel rashad rashed rasheed rashid rashida rashmi ravi ravinder rayan rayhan raymond rayyan razia
reanna rebecca rebekah reece reem reena reese refilwe reggie regina reginald rehan rehana reiss
rekha remi rena renata rene renee renuka reuben rhea rhian rhianna rhiannon rhoda rhodri rhona
rhonda rhydian rhys ria rianna ricardo richard richie rickie ricky rico rida rihanna riley rimsha
rina rita ritika rito rizwan rizwana robbie robert roberta roberto robyn rocco roderick rodney
rodrigo rohan rohini rohit roisin roland romana romeo romesh romy ronald ronan ronke ronnie roop
rory rosa rosaleen rosalie rosalind rosamund rosanna roseanne roselyn rosemarie roshan roshni rosie
rosina ross rowan rowena roxanne roy roya royston roza ruairi rubab ruben ruhi rukaiya rukhsana
rupal rupert rupinder rusheen russell ruta rutendo ruth ryan ryder ryszard saad saba sabah sabeen
sabina sabir sabrina sacha sachin sade sadia sadie sadiq saeed saeeda safa safia safiya safiyah
safwan sahar sahil sahra saif saima saira sajid sajida sajjad sakina sal salah saleh salem salim
salima salina salma salman salome sam saman samantha samara sameena sameer samia samina samir samira
samiya samson samuel sana sanaa sandeep sandra sanjay sanjeev santiago santino saoirse saqib sara
sarah sarai saraswati sarita sasha saskia satnam satvinder saul sayed scarlett scott seamus sean
sebastian seema segun selena selim selina selma semra senan serafina serena sergei sergio sergiu
seth seun seyi shabana shabir shabnam shafiq shahbaz shaheen shahid shahida shahnaz shahzad shaila
shakeel shakil shakira shalini shamila shamim shamima shamsa shan shana shane shania shanice shannon
shantelle shanti sharan sharifa sharmin sharon shaun shauna shawn shay shayla shazia sheena sheila
shelley shelly sheraz sheryl shireen shiv shivani shoaib shona shreya shruti shyam siaka sian sibel
sibusiso siddharth sidney sidra sienna sigrid silas silvana silvia simeon simi simisola simon simona
simone simran sinead siobhan sita sithembile siyabonga slawomir sneha soban sofia sofie sohail
solange solomon somaya somia sonia sonja sophia sophie soraya stacey stacie stan stanislaw stefan
stefania stefanie stefano stelian stella steph stephan stephanie stephen steve steven stewart stuart
sufyan suhail suhayb sukhdeep sukhjit sukhwinder sulaiman suleiman suleman sumaiya suman sumaya
sumayyah sumera sunil sunita suraj suresh surinder susan susana susanna susannah susanne sushila
susie suzanna suzanne suzie svetlana sylvester sylvia sylvie sylwia szymon tabitha tadeusz tadhg
tafadzwa taha tahir tahira tahmina taiba taibah taiwo tajwar talha talia taliesin talitha tallulah
tamanna tamar tamara tameka tamika tamim tamsin tania tanisha tanjina tanveer tanvi tanya tara tarek
tariq tarun tasha tasneem tasnim tatenda tatiana tauqeer tawanda tayla tayo tayyab tayyaba tegan
tehmina temi temidayo temitope tendai terence teresa terrance terrence terri terry tess tessa thabo
thandi thandiwe thea theo theodora theodore theresa therese thi thomas thorin tia tiago tiana tianna
tiegan tiffany tilda tillie tilly tim timi timothy tina tinashe tirion titilayo tobi tobias tobiloba
toby tom tomas tomasz tomi tommy toni tony tope tosin tracey tracy tremaine trevor tricia trina
trisha tristan trixie tudor tunde tunji tyler tyra tyrell tyrese tyrone tyson uche uchenna ugo
ugochi ugonna ulrich uma umaima umair umar umara umer umme una urooj ursula usama usha usman uthman
uzair uzma uzoma vaibhav valentina valeria valerie vanessa varun vashti vasile velma venetia vera
verna vernon veronica veronika vesna vicki vickie vicky victoria vihaan vijay vikas vikki vikram
viktor viktoria vimal vinay vincent vinod violeta viraj vishal vitalie vivek vivian vivien vivienne
vlad vladimir volodymyr vusi wafa wahid wahida wajid waleed walid walter wambui wanda wangari
wanjiru waqar waqas waseem wasim wayne wei wendy werner weronika wesley whitney wilbur wilf wilfred
wilhelmina willa william winifred winnie winston witold wojciech wyatt wyn wynne xander xanthe
xavier xena xenia xia xiang xiao xin xinyi xiu xue yaa yacine yacub yahya yana yannick yaqoob yara
yasin yasir yasmin yasmina yasmine yasser yassin yazmin yemi yetunde yevgeny yingying ymran yohannes
yolanda yonas yosef yousaf yousef yousuf yuan yuki yulia yunus yuri yusef yusra yusuf yvette yvonne
ywain zac zach zachariah zachary zack zaeem zafar zahid zahida zahir zahira zahra zaid zaim zain
zaina zainab zaira zak zakaria zakariya zaki zakia zakir zaman zamir zandile zane zanele zara zareen
zarina zayaan zayan zayd zayn zaynab zbigniew zeb zeeshan zehra zeinab zelda zena zenobia zeynep zia
ziad zianna zihan zoe zoey zofia zoha zohaib zohra zola zoltan zoran zoya zsofia zubaida zubair
zuhair zuleikha zulekha zulfiqar zuzanna zygmunt
`);

/**
 * Given names that are also ordinary words, places or titles: taken for a person only with a
 * surname or an initial behind them.
 */
export const ordinaryGivenNames = words(`
deb debs gab marge natty shell gem soph molls mads mags tam cal cam
adelaide alec alexa angel april art ash ashley asia aspen athena august austin autumn basil bay beau
beverley bill bimbo blessing blossom blue bob bobby bonnie brent brook brooke buddy bunny camden
carey carol carter cat chad charity chase chelsea cherry chester christian christie chuck claude
clay clement cliff clifford clifton clover clyde colt comfort constant cooper coral crystal dahlia
daisy dale dawn dean dee delta destiny dev devon dieter dion dixon dolly dominion don dora dot drew
dudley duke earl ebony ed eden elsa ember emerald eve ever faith favour fern finn flint flora
florence florin ford forest fortune frank gale gay gene georgia gift ginger glen glory goodness
grace grant greg guy harmony hazel heath heather hector henna herb holly honey hong hope hunter
india innocent ion iris israel ivy jack jade jan jasmine jasper jay jean jenny jewel jim jimmy jo
jordan journey joy june junior justice karma keen ken kendal kent kenya kerr kim king kirk kit kitty
lance lane laurel lea lee les lex liberty lily lincoln ling lotus love luck luna major malt mar
marina mark marlow marshall mason mat max may melody mercy merit merry mica miles miller ming minty
miracle misty mo modesty myrtle nat nelson nick noble noel norm nova oak ocean olive omega opal
paddy page paige paris parker pascoe pat patience peace pearl peg penny perry piers pip pleasance
poppy precious preston prince princess promise prosper prudence queenie rain ram ray reed reef reg
rex rich rick river rob robin rocky rod rodeo roger roma roman ron rose rosemary ruby rusty sable
sage sahib sally sandy saxon scarlet selby sequoia serge shade shah sherry shirley sid sierra sky
skye skyler sol sonny sorrel spencer spring stanley star sterling stew storm sue sultan summer sunny
sydney tab talon tate taylor teal ted temperance timber topaz tray trent trinity tripp troy true
tucker unity val valencia valentine van vaughan verity vic victor victory vienna viola violet
virginia viv treasure favour amber archer harper phoenix piper blaze haven raven juniper lark saffron marigold honor wade walker ward warren warwick west wilder will willow winter wisdom woody wren yaw
zen
`);
